using Semver;

namespace LitellmStack.Release;

/// <summary>The name of a release's tag: 'v' and the version.</summary>
public static class ReleaseTag
{
    public static string Of(SemVersion version) => $"v{version}";

    /// <summary>The version of a tag; nothing where the tag is none of a release.</summary>
    public static SemVersion? Read(string tag) =>
        tag.StartsWith('v') && SemVersion.TryParse(tag[1..], SemVersionStyles.Strict, out var version) && version.Metadata.Length == 0 ? version : null;
}
