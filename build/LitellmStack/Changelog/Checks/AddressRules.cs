using LitellmStack.Findings;

using Semver;

namespace LitellmStack.Changelog.Checks;

/// <summary>The footer's addresses, where the file has any for its versions: without a footer a heading's brackets are only brackets.</summary>
internal static class AddressRules
{
    public static readonly IReadOnlyList<ChangelogRule> All =
    [
        new("address-missing", Severity.Warning, "Every release has an address, where one has", Missing),
        new("address-unknown", Severity.Warning, "An address is of a release that is there", Unknown),
        new("address-stale", Severity.Warning, "What is unreleased is compared with the newest release", Stale),
    ];

    private static IEnumerable<Flaw> Missing(ChangelogFile file) => !HasFooter(file) ? [] : file.Releases
        .Where(release => release.Says is { Address: null } says && (says.VersionText is not null || release.IsUnreleased))
        .Select(release => (release.Words, Label: release.Says.VersionText ?? "Unreleased"))
        .ExceptBy(file.Definitions.Select(definition => definition.Label), release => release.Label, StringComparer.OrdinalIgnoreCase)
        .Select(release => new Flaw(
            release.Words,
            $"No address is given for '[{release.Label}]', so its brackets are shown as text.",
            $"Write '[{release.Label}]: …' at the end of the file, as for the others."));

    private static IEnumerable<Flaw> Unknown(ChangelogFile file)
    {
        var versions = file.Releases.Select(release => release.Says.VersionText).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return file.Definitions
            .Where(definition => IsVersion(definition.Label) && !versions.Contains(definition.Label))
            .Select(definition => new Flaw(definition.Range, $"'{definition.Label}' is no release of this file; nothing links to the address.", "Remove the line, or write the release."));
    }

    private static IEnumerable<Flaw> Stale(ChangelogFile file)
    {
        var newest = file.Releases.FirstOrDefault(release => release.Says.Version is not null)?.Says.Version?.ToString();
        return newest is null ? [] : file.Definitions
            .Where(definition => definition.IsOf("unreleased") && CompareAddress.Read(definition.Address) is { } compare && compare.Base?.EndsWith(newest, StringComparison.Ordinal) != true)
            .Select(definition => new Flaw(
                definition.AddressRange,
                $"'{definition.Address}' does not begin at '{newest}', the newest release, so it shows what was released as if it were not.",
                $"Compare with the tag of '{newest}'."));
    }

    private static bool HasFooter(ChangelogFile file) => file.Definitions.Any(definition => definition.IsOf("unreleased") || IsVersion(definition.Label));

    private static bool IsVersion(string label) => SemVersion.TryParse(label, SemVersionStyles.Strict, out _);
}
