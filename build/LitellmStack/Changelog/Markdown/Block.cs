namespace LitellmStack.Changelog.Markdown;

/// <summary>One block of a Markdown text.</summary>
/// <param name="Range">Its lines, without blank ones behind them and without the last line's ending.</param>
/// <param name="Content">A heading's words, the text of an item behind its mark; else the same as the range.</param>
/// <param name="Level">Of a heading, from 1 to 6.</param>
/// <param name="IsOpen">True where code or a comment that begins in it is never ended.</param>
public readonly record struct Block(BlockKind Kind, TextRange Range, TextRange Content, int Level = 0, bool IsOpen = false);
