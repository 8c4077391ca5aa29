using LitellmStack.Findings;

namespace LitellmStack.Release;

/// <summary>What was found out beside the clone itself, so that a release can be judged.</summary>
/// <param name="Validation">Findings of the rules over the stack's files.</param>
/// <param name="Received">Snapshots under tests/ that nobody has accepted or thrown away.</param>
/// <param name="Tracked">Every file of the commit.</param>
public sealed record ReleaseEvidence(IReadOnlyList<Finding> Validation, IReadOnlyList<string> Received, IReadOnlyList<TreeFile> Tracked, CiEvidence Ci);

/// <summary>What GitHub tells of the commit that was tried.</summary>
public abstract record CiEvidence
{
    private CiEvidence()
    {
    }

    /// <param name="Why">"no token", "no remote".</param>
    public sealed record NotAsked(string Why) : CiEvidence;

    public sealed record Silent(string Why, string Remedy) : CiEvidence;

    /// <param name="Required">Names that must be among them; where none is declared, all that are there count.</param>
    public sealed record Reported(IReadOnlyList<CommitCheck> Checks, IReadOnlyList<string> Required) : CiEvidence;
}
