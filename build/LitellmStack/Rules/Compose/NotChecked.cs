using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

/// <summary>Says that Compose's own opinion is missing from a report.</summary>
public sealed class NotChecked : Rule
{
    public override string Id => "compose/not-checked";

    public override Severity Severity => Severity.Note;

    public override string Title => "Compose is there to be asked";

    public override string Why => "The rules ran, but what only Compose knows of the merged files was not looked at.";

    public override string Remedy => "Install Docker with Compose 2.26 or newer for the whole check.";

    public override string Source => "this project's own";

    public override IEnumerable<Finding> Check(StackModel stack) => [];
}
