using LitellmStack.Findings;

namespace LitellmStack.Changelog.Checks;

/// <summary>What is told of a release.</summary>
internal static class SectionRules
{
    private static readonly string Names = string.Join(", ", SectionName.Known);

    public static readonly IReadOnlyList<ChangelogRule> All =
    [
        new("unknown-section", Severity.Error, "A section is one of Keep a Changelog's six", UnknownSection),
        new("duplicate-section", Severity.Error, "A section stands once in a release", DuplicateSection),
        new("empty-section", Severity.Error, "A section has an entry", EmptySection),
        new("empty-version", Severity.Error, "A release tells of a change", EmptyVersion),
        new("empty-entry", Severity.Error, "An entry has a text", EmptyEntry),
        new("loose-entry", Severity.Error, "An entry stands in a section", LooseEntry),
    ];

    private static IEnumerable<Flaw> UnknownSection(ChangelogFile file) => Sections(file)
        .Where(section => section.Kind == ChangeKind.Other || (section.Kind != ChangeKind.Unsorted && section.Name != section.Kind.ToString()))
        .Select(section => new Flaw(
            section.Heading,
            $"'{section.Name}' is no section of this file, so its entries can't say which version comes next.",
            $"Name one of {Names}."));

    private static IEnumerable<Flaw> DuplicateSection(ChangelogFile file) => file.Releases
        .SelectMany(release => SectionName.Known.SelectMany(kind => release.Of(kind).Skip(1)))
        .Select(section => new Flaw(section.Heading, $"'{section.Name}' stands in this release already.", "Keep one, with the entries of both."));

    private static IEnumerable<Flaw> EmptySection(ChangelogFile file) => Sections(file)
        .Where(section => section.Kind != ChangeKind.Unsorted && section.Entries.Count == 0)
        .Select(section => new Flaw(section.Heading, $"'{section.Name}' has no entry; the release's notes would show a bare heading.", "Add an entry, or remove the heading."));

    private static IEnumerable<Flaw> EmptyVersion(ChangelogFile file) => file.Releases
        .Where(release => release.Says is { VersionText: not null, IsUnreleased: false } && !release.HasContent)
        .Select(release => new Flaw(release.Words, $"Nothing is told of '{release.Says.VersionText}', so its notes are empty.", "Write what changed, or remove the release if there was none."));

    private static IEnumerable<Flaw> EmptyEntry(ChangelogFile file) => Sections(file)
        .SelectMany(section => section.Entries)
        .Where(entry => entry.Content.Length == 0)
        .Select(entry => new Flaw(entry.Range, "The entry has no text.", "Say what changes for those who run the stack, or remove the line."));

    private static IEnumerable<Flaw> LooseEntry(ChangelogFile file) => Sections(file)
        .Where(section => section.Kind == ChangeKind.Unsorted)
        .SelectMany(section => section.Entries)
        .Where(entry => entry.IsItem)
        .Select(entry => new Flaw(entry.Range, "The entry stands in no section, so it can't say which version comes next.", $"Put it below one of {Names}."));

    private static IEnumerable<ChangeSection> Sections(ChangelogFile file) => file.Releases.SelectMany(release => release.Sections);
}
