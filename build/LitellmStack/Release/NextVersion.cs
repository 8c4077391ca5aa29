using Semver;

namespace LitellmStack.Release;

/// <summary>Chooses the version of the next release. It is exactly one step from the last final release, and no lower than the changes need.</summary>
public static class NextVersion
{
    private static readonly SemVersion First = new(1, 0, 0);

    public static VersionChoice Choose(VersionRequest request, ReleaseHistory history, LeastBump least)
    {
        if (request is { Bump: not null, Version: not null })
        {
            return WrongUse("'--bump' and '--version' are both given, and each names the next version. Give one of them.");
        }

        SemVersion? version = null;
        if (request.Version is { } text && RequestedVersion.Read(text, out version) is { } wrong)
        {
            return WrongUse(wrong);
        }

        return history.LastFinal is { } last
            ? new FollowingVersion(last, history, least).Choose(request.Bump, version)
            : ChooseFirst(request.Bump, version, history, least);
    }

    /// <summary>1.0.0 unless someone says otherwise; prereleases that came before it name what they prepare.</summary>
    private static VersionChoice ChooseFirst(Bump? bump, SemVersion? version, ReleaseHistory history, LeastBump least)
    {
        var prepared = history.Last?.WithoutPrereleaseOrMetadata();
        var lowest = prepared ?? First;
        if (bump is not null)
        {
            return WrongUse($"No release is there that '--bump' could raise. The first one is {lowest}; '--version' names another.");
        }

        if (version is not null && history.Has(version))
        {
            return new VersionChoice.Refused($"{version} is released already: next allowed version {lowest}", IsWrongUse: false);
        }

        return version is not null && history.Last is { } before && version.ComparePrecedenceTo(before) < 0
            ? new VersionChoice.Refused($"{version} is lower than the last prerelease {before}: next allowed version {lowest}", IsWrongUse: false)
            : new VersionChoice.Chosen(version ?? lowest, null, lowest, least);
    }

    private static VersionChoice.Refused WrongUse(string reason) => new(reason, IsWrongUse: true);
}
