using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

/// <summary>Compose's own opinion of the merged files; only Compose has it, so it speaks where there is one.</summary>
public sealed class Invalid : Rule
{
    public override string Id => "compose/invalid";

    public override Severity Severity => Severity.Error;

    public override string Title => "Compose takes the files as they are laid over each other";

    public override string Why => "Compose starts nothing.";

    public override string Remedy => "Mend what it names; it stops at the first problem.";

    public override string Source => "docker compose config";

    public override IEnumerable<Finding> Check(StackModel stack) => [];
}
