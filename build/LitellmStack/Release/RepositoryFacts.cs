namespace LitellmStack.Release;

/// <summary>A clone as a release finds it.</summary>
/// <param name="Head">The commit that is checked out, 40 hexadecimal digits.</param>
/// <param name="Branch">Nothing where HEAD is detached.</param>
/// <param name="Operation">"rebase", "merge", "cherry-pick", "bisect" under way; nothing where none is.</param>
/// <param name="Dirty">Changed and untracked files, by path.</param>
/// <param name="Hidden">Files whose changes git was told not to see (skip-worktree, assume-unchanged).</param>
/// <param name="Tags">Version tags of the clone.</param>
/// <param name="CommitsSince">Commits on HEAD that the newest reachable release tag does not hold.</param>
/// <param name="LastRelease">When the newest reachable release tag was made; nothing where there is none.</param>
public sealed record RepositoryFacts(
    string Head,
    string? Branch,
    DateTimeOffset HeadTime,
    bool IsShallow,
    string? Operation,
    IReadOnlyList<string> Dirty,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<TagFacts> Tags,
    int CommitsSince,
    DateTimeOffset? LastRelease,
    RemoteFacts Remote);
