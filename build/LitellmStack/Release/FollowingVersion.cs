using Semver;

namespace LitellmStack.Release;

/// <summary>The version after a final release.</summary>
internal sealed record FollowingVersion(SemVersion Last, ReleaseHistory History, LeastBump Least)
{
    private readonly VersionSteps _steps = new(Last);

    public VersionChoice Choose(Bump? bump, SemVersion? requested)
    {
        if (Allowed.FirstOrDefault() is not { } lowest)
        {
            return new VersionChoice.Refused(
                $"Every version that is one step from {Last} and high enough is taken or lower than {History.Last}. Release from the line of commits that holds the highest version.",
                IsWrongUse: false);
        }

        var version = requested ?? (bump is { } asked ? _steps.Raised(asked) : lowest);
        return Refusal(version) is { } reason
            ? new VersionChoice.Refused($"{reason}: next allowed version {Next(version, lowest)}", IsWrongUse: false)
            : new VersionChoice.Chosen(version, Last, lowest, Least);
    }

    /// <summary>The steps that the changes allow and that are not given away, the lowest first.</summary>
    private IEnumerable<SemVersion> Allowed => _steps.All.Where(step => IsEnough(step) && IsAboveAll(step) && !History.Has(step));

    private SemVersion Needed => _steps.Needed(Least.Bump);

    private string? Refusal(SemVersion version)
    {
        var final = version.WithoutPrereleaseOrMetadata();
        if (History.Has(version))
        {
            return $"{version} is released already";
        }

        if (version.ComparePrecedenceTo(Last) < 0)
        {
            return $"{version} is lower than the last release {Last}";
        }

        if (!IsEnough(final))
        {
            return $"{string.Join(" and ", Least.Deciding.Select(reason => reason.Text))}, so {version} is too low";
        }

        if (!_steps.All.Contains(final))
        {
            return $"{version} is not one step from the last release {Last}";
        }

        return IsAboveAll(version) ? null : $"{version} is lower than the last prerelease {History.Last}";
    }

    /// <summary>For who asked for too much the highest step below it, so that a major stays a major; else the lowest.</summary>
    private SemVersion Next(SemVersion version, SemVersion lowest) => Allowed.LastOrDefault(step => step.ComparePrecedenceTo(version) < 0) ?? lowest;

    private bool IsEnough(SemVersion final) => final.ComparePrecedenceTo(Needed) >= 0;

    private bool IsAboveAll(SemVersion version) => version.ComparePrecedenceTo(History.Last) > 0;
}
