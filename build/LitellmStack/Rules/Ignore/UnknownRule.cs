using LitellmStack.CommandLine;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Ignore;

public sealed class UnknownRule : Rule
{
    public override string Id => "ignore/unknown-rule";

    public override Severity Severity => Severity.Warning;

    public override string Title => "What is switched off is a rule that can be";

    public override string Why =>
        "The mark counts for nothing. Rules of source/ and ignore/ stay: after the first nothing else of a file was looked at, and the second are about marks.";

    public override string Remedy => "Write the rule's name as the report prints it, or remove the mark.";

    public override string Source => "this project's own";

    public override IEnumerable<Finding> Check(StackModel stack) => stack.Ignores.Where(m => !m.IsAllowed).Select(m => All.Ids.Contains(m.Rule)
        ? At(m.Place, $"'{m.Rule}' can't be switched off.", "Mend what it names, and remove this mark.")
        : At(m.Place, $"There is no rule '{m.Rule}', so nothing is switched off.", NearestWord.Of(m.Rule, All.Ids) is { } near
            ? $"Write '{near}', or remove the mark."
            : "Write the rule's name as the report prints it, or remove the mark."));
}
