using System.Globalization;

using LitellmStack.Release;

namespace LitellmStack.Adapters.Git;

/// <summary>Version tags, of the clone and of the remote.</summary>
internal static class GitTags
{
    private const string Folder = "refs/tags/";
    private const string Peeled = "^{}";
    private const string Format = "--format=%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objectname)%00%(creatordate:unix)";

    /// <summary>With the moment at which each was made.</summary>
    public static async Task<IReadOnlyList<(TagFacts Tag, DateTimeOffset Made)>> Here(GitCommand git, CancellationToken cancellation)
    {
        var all = await git.Text(cancellation, "for-each-ref", Format, "refs/tags/v*");
        var merged = await git.Text(cancellation, "for-each-ref", "--merged=HEAD", "--format=%(refname:strip=2)", "refs/tags/v*");
        var reachable = merged.Split('\n').ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\0'))
                .Where(parts => ReleaseTag.IsOne(parts[0]))
                .Select(parts => (
                    new TagFacts(parts[0], parts[1] == "tag" ? parts[3] : parts[2], parts[1] == "tag", reachable.Contains(parts[0])),
                    DateTimeOffset.FromUnixTimeSeconds(long.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0))),
        ];
    }

    /// <summary>From the lines of `git ls-remote`: an annotated tag has a second one for what it leads to.</summary>
    public static IReadOnlyList<TagFacts> There(IReadOnlyDictionary<string, string> refs, IReadOnlySet<string> reachable) =>
    [
        .. refs
            .Where(line => line.Key.StartsWith(Folder, StringComparison.Ordinal) && !line.Key.EndsWith(Peeled, StringComparison.Ordinal))
            .Select(line => (Name: line.Key[Folder.Length..], Commit: refs.GetValueOrDefault(line.Key + Peeled, line.Value), IsAnnotated: refs.ContainsKey(line.Key + Peeled)))
            .Where(tag => ReleaseTag.IsOne(tag.Name))
            .Select(tag => new TagFacts(tag.Name, tag.Commit, tag.IsAnnotated, reachable.Contains(tag.Name)))
            .OrderBy(tag => tag.Name, StringComparer.Ordinal),
    ];
}
