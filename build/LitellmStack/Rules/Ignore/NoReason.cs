using LitellmStack.Findings;

namespace LitellmStack.Rules.Ignore;

public sealed class NoReason : Rule
{
    public override string Id => "ignore/no-reason";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A rule is switched off with a reason";

    public override string Why => "Without one nobody can tell later whether it still holds. The mark counts for nothing, and the rule goes on speaking.";

    public override string Remedy => "Write the reason behind two dashes: '# validate: ignore RULE -- why'; in config/stack.yml it is the value.";

    public override string Source => "this project's own";

    public override IEnumerable<Finding> Check(StackModel stack) => stack.Ignores
        .Where(m => m.IsAllowed && m.Reason.Length == 0)
        .Select(m => At(
            m.Place,
            $"'{m.Rule}' is switched off without a reason, so it is not switched off.",
            m.Line is null ? $"Write why: '{m.Rule}: the firewall of this host lets nobody in'." : $"Write why behind two dashes: '# validate: ignore {m.Rule} -- why'."));
}
