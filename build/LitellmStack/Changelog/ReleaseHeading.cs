using Semver;

namespace LitellmStack.Changelog;

/// <summary>What the heading of a release says.</summary>
/// <param name="VersionText">As it is written, without 'v'; nothing where no version is named.</param>
/// <param name="Version">Nothing where the version is not one of SemVer 2.0; "1.0" and "1.0.0.2" are read as text alone.</param>
/// <param name="Date">Nothing where no date stands there.</param>
/// <param name="IsUnreleased">What is not released yet, whether a version is named for it or not.</param>
/// <param name="IsYanked">The release was taken back.</param>
/// <param name="Address">Of the link that the heading is; nothing where it is none.</param>
public sealed record ReleaseHeading(string? VersionText, SemVersion? Version, HeadingDate? Date, bool IsUnreleased, bool IsYanked, string? Address)
{
    /// <summary>Of a heading beside the releases' that names none of them: "Legend".</summary>
    public static readonly ReleaseHeading Other = new(null, null, null, IsUnreleased: false, IsYanked: false, null);
}
