namespace LitellmStack.Changelog;

/// <summary>The changes of one type in a release.</summary>
/// <param name="Name">As the heading says it, without emoji and emphasis; empty where the changes stand in no section.</param>
/// <param name="Heading">Empty, at the place of the first entry, where there is no heading.</param>
/// <param name="Range">From its heading to the next one of its level.</param>
/// <param name="Entries">In their order, also those below headings of a deeper level.</param>
/// <param name="IsBreaking">Its name says so: "Breaking changes".</param>
public sealed record ChangeSection(ChangeKind Kind, string Name, TextRange Heading, TextRange Range, IReadOnlyList<ChangeEntry> Entries, bool IsBreaking)
{
    /// <summary>Those that are items of a list and say something.</summary>
    public int Count => Entries.Count(entry => entry.IsItem && entry.Content.Length > 0);
}
