using LitellmStack.Findings;

namespace LitellmStack.Changelog.Checks;

/// <summary>Which releases there are, and in which order.</summary>
internal static class OrderRules
{
    public static readonly IReadOnlyList<ChangelogRule> All =
    [
        new("unreleased-missing", Severity.Error, "There is a place for what is not released", UnreleasedMissing),
        new("unreleased-not-first", Severity.Error, "What is not released stands once, above all releases", UnreleasedNotFirst),
        new("duplicate-version", Severity.Error, "A version stands once", DuplicateVersion),
        new("version-order", Severity.Error, "Versions stand from the highest to the lowest", VersionOrder),
        new("date-order", Severity.Warning, "No release is younger than one of a higher version", DateOrder),
    ];

    private static IEnumerable<Flaw> UnreleasedMissing(ChangelogFile file) => file.Unreleased is not null ? [] :
    [
        new Flaw(
            file.Releases is [var first, ..] ? first.Words : new TextRange(file.Text.Length, file.Text.Length),
            "No section 'Unreleased' stands in the file, so the next release can't be cut from it.",
            "Write '## [Unreleased]' above the releases."),
    ];

    private static IEnumerable<Flaw> UnreleasedNotFirst(ChangelogFile file) => file.Releases
        .Where((release, index) => release.IsUnreleased && index > 0)
        .Select(release => new Flaw(
            release.Words,
            "'Unreleased' stands below a release, or for the second time; what stands in it would miss the next release.",
            "Keep one, above all releases, with what both hold."));

    private static IEnumerable<Flaw> DuplicateVersion(ChangelogFile file) => file.Releases
        .Where(release => release.Says.VersionText is not null)
        .GroupBy(release => release.Says.VersionText, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(release => new Flaw(
            release.Words,
            $"'{same.Key}' stands already in line {file.Source.PlaceAt(same.First().Words.Start, 1).Line}; its notes would hold only what stands there.",
            "Keep one, with what both hold.")));

    private static IEnumerable<Flaw> VersionOrder(ChangelogFile file) => Neighbours(file, release => release.Says.Version is not null)
        .Where(pair => pair.Upper.Says.Version!.ComparePrecedenceTo(pair.Lower.Says.Version) < 0)
        .Select(pair => new Flaw(
            pair.Lower.Words,
            $"'{pair.Lower.Says.Version}' stands below the lower '{pair.Upper.Says.Version}'; who reads from the top takes that one for the newest.",
            "Put the releases in the order of their versions, the highest first."));

    private static IEnumerable<Flaw> DateOrder(ChangelogFile file) =>
        Neighbours(file, release => release.Says is { Version: not null, Date.Day: not null })
            .Where(pair => pair.Upper.Says.Date!.Day < pair.Lower.Says.Date!.Day && pair.Upper.Says.Version!.ComparePrecedenceTo(pair.Lower.Says.Version) > 0)
            .Select(pair => new Flaw(
                pair.Lower.Words,
                $"'{pair.Lower.Says.Version}' is dated {pair.Lower.Says.Date!.Text}, later than the higher '{pair.Upper.Says.Version}' of {pair.Upper.Says.Date!.Text}.",
                "Correct the wrong date; where an old line was mended later, leave it."));

    private static IEnumerable<(ReleaseSection Upper, ReleaseSection Lower)> Neighbours(ChangelogFile file, Func<ReleaseSection, bool> isMeant)
    {
        var meant = file.Releases.Where(isMeant).ToList();
        return meant.Zip(meant.Skip(1));
    }
}
