namespace LitellmStack.Changelog;

/// <summary>One statement of a section: an item of a list with everything below it, or a paragraph of prose.</summary>
/// <param name="Range">From its mark to its last line.</param>
/// <param name="Content">Without the item's mark; empty where nothing stands behind it.</param>
/// <param name="IsItem">False of prose, which counts as content but not as an entry.</param>
/// <param name="IsBreaking">It bears a mark such as "**Breaking**".</param>
public sealed record ChangeEntry(TextRange Range, TextRange Content, bool IsItem, bool IsBreaking);
