namespace LitellmStack.Changelog;

/// <summary>One release, or what is not released yet: everything from its heading to the next one of the same level.</summary>
/// <param name="Words">Of the heading.</param>
/// <param name="HeadingRange">The heading's lines.</param>
/// <param name="Range">From the heading to the next one.</param>
/// <param name="Body">What is told of the release: behind the heading, without blank lines around and without a footer of addresses.</param>
public sealed record ReleaseSection(
    ReleaseHeading Says, TextRange Words, TextRange HeadingRange, TextRange Range, TextRange Body, int Level, IReadOnlyList<ChangeSection> Sections)
{
    /// <summary>What is not released and bears no number yet: where the next changes are written.</summary>
    public bool IsUnreleased => Says is { IsUnreleased: true, VersionText: null };

    /// <summary>True where it tells of a change, in an entry or in prose.</summary>
    public bool HasContent => Sections.Any(section => section.Entries.Any(entry => entry.Content.Length > 0));

    public IEnumerable<ChangeSection> Of(ChangeKind kind) => Sections.Where(section => section.Kind == kind);
}
