using LitellmStack.Findings;

namespace LitellmStack.Rules.Ignore;

/// <summary>Known only when every other rule has spoken: <see cref="ValidationReport"/> asks for it then.</summary>
public sealed class Unused : Rule
{
    public override string Id => "ignore/unused";

    public override Severity Severity => Severity.Warning;

    public override string Title => "What is switched off would have spoken";

    public override string Why => "The mark outlived what it was written for, and would hide the same mistake made anew.";

    public override string Remedy => "Remove the mark.";

    public override string Source => "this project's own";

    public override IEnumerable<Finding> Check(StackModel stack) => [];

    internal Finding Of(IgnoreMark mark) => At(
        mark.Place,
        $"'{mark.Rule}' finds nothing {(mark.Line is null ? "in this stack" : $"in line {mark.Line}")}, so nothing is switched off.",
        "Remove the mark.");
}
