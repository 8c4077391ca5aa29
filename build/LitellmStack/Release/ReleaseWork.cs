using LitellmStack.Ports;

using Semver;

namespace LitellmStack.Release;

/// <summary>What the steps of a release work with.</summary>
/// <param name="Forge">Nothing where no token is there.</param>
public sealed record ReleaseWork(ReleaseSubject Subject, SemVersion Version, IFiles Files, IGit Git, IForge? Forge, TimeProvider Clock)
{
    /// <summary>What this run has done so far.</summary>
    public ReleaseRun Run { get; } = new() { Commit = Subject.Begun?.Commit };

    public string Tag => ReleaseTag.Of(Version);

    /// <summary>The branch for a pull request, where main takes no push.</summary>
    public string PullBranch => $"release/{Version}";

    /// <summary>The commit is on the remote already: after the merge of a pull request.</summary>
    public bool IsMerged => Subject is { Begun.Commit: not null, Repository.Remote: RemoteFacts.Known { Ahead: 0 } };
}
