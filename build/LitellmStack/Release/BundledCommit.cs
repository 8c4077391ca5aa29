using Semver;

namespace LitellmStack.Release;

/// <summary>Which version the commit that is checked out is bundled as, or why it is not.</summary>
public abstract record BundledCommit
{
    private BundledCommit()
    {
    }

    public sealed record Chosen(SemVersion Version) : BundledCommit;

    /// <param name="IsWrongUse">The request says nothing that can be judged (exit 2); else it was judged and is refused (exit 1).</param>
    public sealed record Refused(string Reason, bool IsWrongUse = false) : BundledCommit;

    /// <param name="version">As it was asked for; nothing for the version of the commit's tag.</param>
    /// <param name="isLocal">Whether a tag is not asked for.</param>
    public static BundledCommit Choose(RepositoryFacts facts, string? version, bool isLocal)
    {
        SemVersion? wanted = null;
        if (version is not null && RequestedVersion.Read(version, out wanted) is { } wrong)
        {
            return new Refused(wrong, IsWrongUse: true);
        }

        if (isLocal && wanted is null)
        {
            return new Refused("'--local' bundles a commit that has no tag, so its version is not known. Give it with '--version'.", IsWrongUse: true);
        }

        var head = facts.Head[..12];
        if (facts.Dirty.Count > 0)
        {
            return new Refused($"Files differ from the commit {head}, and a bundle is made from a commit: {List(facts.Dirty)}. Commit them or take them away.");
        }

        return wanted is null ? OfTheTag(facts, head) : facts.Tags.FirstOrDefault(tag => tag.Name == ReleaseTag.Of(wanted)) switch
        {
            null when isLocal => new Chosen(wanted),
            null => new Refused($"There is no tag '{ReleaseTag.Of(wanted)}', so {wanted} is no release. 'Release' makes one; '--local' bundles {head} without."),
            { } tag when tag.Commit == facts.Head => new Chosen(wanted),
            { } tag => new Refused($"The tag '{tag.Name}' is at {tag.Commit[..12]}, but {head} is checked out. Check out the tag, then run it again."),
        };
    }

    private static BundledCommit OfTheTag(RepositoryFacts facts, string head)
    {
        var versions = facts.Tags.Where(tag => tag.Commit == facts.Head).Select(tag => ReleaseTag.Read(tag.Name)).OfType<SemVersion>();
        return versions.Order(SemVersion.SortOrderComparer).LastOrDefault() is { } highest ? new Chosen(highest)
            : new Refused($"The commit {head} has no tag of a release. Check one out, or bundle this commit with '--version X.Y.Z --local'.");
    }

    private static string List(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(3).Select(path => $"'{path}'")) + (paths.Count > 3 ? $" and {paths.Count - 3} more" : "");
}
