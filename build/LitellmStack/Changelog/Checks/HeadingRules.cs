using LitellmStack.Findings;

namespace LitellmStack.Changelog.Checks;

/// <summary>How a release is announced.</summary>
internal static class HeadingRules
{
    private const string Form = "'## [1.4.0] - 2026-01-31'";

    public static readonly IReadOnlyList<ChangelogRule> All =
    [
        new("heading-form", Severity.Error, "A release is headed by '## [version] - date', what is unreleased by '## [Unreleased]'", HeadingForm),
        new("version-form", Severity.Error, "A version is one of Semantic Versioning 2.0", VersionForm),
        new("wrong-date", Severity.Error, "A date is a day, written year-month-day", WrongDate),
    ];

    private static IEnumerable<Flaw> HeadingForm(ChangelogFile file)
    {
        foreach (var release in file.Releases)
        {
            var words = release.Words.In(file.Text);
            if (release.IsUnreleased)
            {
                if (words != "[Unreleased]" || release.Level != 2)
                {
                    yield return new(
                        release.Words, $"'{words}' is not the form of this file, so a release can't be told from what is not released.", "Write '## [Unreleased]'.");
                }
            }
            else if (release.Says.VersionText is not { } version)
            {
                yield return new(
                    release.Words,
                    $"'{words}' names no version, yet stands where releases do; it would be left out of every release's notes.",
                    $"Write {Form}, or a heading of a lower level.");
            }
            else if (release.Says.Date is not { } date)
            {
                yield return new(release.Words, $"No date stands behind '{version}', so that nobody can tell when it was released.", $"Write it as in {Form}.");
            }
            else if (words != $"[{version}] - {date.Text}{(release.Says.IsYanked ? " [YANKED]" : "")}" || release.Level != 2)
            {
                yield return new(release.Words, $"'{words}' is not the form of this file, in which a version and its link are found.", $"Write it as in {Form}.");
            }
        }
    }

    private static IEnumerable<Flaw> VersionForm(ChangelogFile file) => file.Releases
        .Where(release => release.Says is { VersionText: not null, Version: null })
        .Select(release => new Flaw(
            release.Words,
            $"'{release.Says.VersionText}' is not a version of Semantic Versioning 2.0, so it has no order among the others and no tag.",
            "Write three numbers, as in 1.4.0, and '-rc.1' behind them for a prerelease."));

    private static IEnumerable<Flaw> WrongDate(ChangelogFile file) => file.Releases
        .Where(release => release.Says.Date is { IsIso: false })
        .Select(release => new Flaw(
            release.Words,
            release.Says.Date!.Day is not null
                ? $"'{release.Says.Date.Text}' is not written as the other dates are, and means another day elsewhere."
                : $"'{release.Says.Date.Text}' is no day of the calendar.",
            release.Says.Date.Day is { } meant
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Write {meant:yyyy-MM-dd}.")
                : "Write the day of the release as year-month-day: 2026-01-31."));
}
