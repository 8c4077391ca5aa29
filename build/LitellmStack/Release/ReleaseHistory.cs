using Semver;

namespace LitellmStack.Release;

/// <summary>The versions that were released on the line of commits that is released now.</summary>
/// <param name="Versions">In any order, prereleases among them.</param>
public sealed record ReleaseHistory(IReadOnlyList<SemVersion> Versions)
{
    /// <summary>Versions that are given away elsewhere: on another branch, or only on the remote. They can't be given again.</summary>
    public IReadOnlyList<SemVersion> Taken { get; init; } = [];

    /// <summary>What the next version is compared with. A prerelease is left out, so that a second one does not hide what the first one broke.</summary>
    public SemVersion? LastFinal => Highest(Versions.Where(version => !version.IsPrerelease));

    /// <summary>What the next version must be higher than.</summary>
    public SemVersion? Last => Highest(Versions);

    public bool Has(SemVersion version) => Versions.Concat(Taken).Any(other => other.ComparePrecedenceTo(version) == 0);

    private static SemVersion? Highest(IEnumerable<SemVersion> versions) => versions.Order(SemVersion.SortOrderComparer).LastOrDefault();
}
