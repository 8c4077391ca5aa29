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
/// <param name="ChangelogCommits">Those of <see cref="CommitsSince"/> on HEAD's own line (first parents) that changed the changelog, the newest first.</param>
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
    IReadOnlyList<string> ChangelogCommits,
    RemoteFacts Remote)
{
    public const string Changelog = "CHANGELOG.md";

    /// <summary>The branch of the remote that HEAD is compared with and released to.</summary>
    public string Line => Branch ?? "main";

    /// <summary>The clone's tag of that name.</summary>
    public TagFacts? Tag(string name) => Tags.FirstOrDefault(tag => tag.Name == name);
}
