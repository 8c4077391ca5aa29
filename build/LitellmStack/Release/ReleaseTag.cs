using Semver;

namespace LitellmStack.Release;

/// <summary>The name of a release's tag: 'v' and the version.</summary>
public static class ReleaseTag
{
    public static bool IsOne(string tag) => Read(tag) is not null;

    public static string Of(SemVersion version) => $"v{version}";

    /// <summary>Tags of releases by their versions, the lowest first; names that are none are left out by the caller.</summary>
    public static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> tags, Func<T, string> name) => tags.OrderBy(tag => Read(name(tag))!, SemVersion.SortOrderComparer);

    /// <summary>The version of a tag; nothing where the tag is none of a release.</summary>
    public static SemVersion? Read(string tag) =>
        tag.StartsWith('v') && SemVersion.TryParse(tag[1..], SemVersionStyles.Strict, out var version) && version.Metadata.Length == 0 ? version : null;
}
