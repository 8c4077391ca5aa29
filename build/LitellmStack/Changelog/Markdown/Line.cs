namespace LitellmStack.Changelog.Markdown;

/// <summary>One line of a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Mark">Offset of its first character that is no space or tab; the end where there is none.</param>
/// <param name="End">Offset behind its last character, before the line's ending.</param>
/// <param name="Next">Offset of the next line.</param>
/// <param name="Indent">Columns before the mark; a tab reaches to the next multiple of four.</param>
internal readonly record struct Line(int Start, int Mark, int End, int Next, int Indent)
{
    /// <summary>Columns from which a line is code, unless it continues something.</summary>
    public const int CodeIndent = 4;

    public bool IsBlank => Mark == End;

    public bool IsIndentedCode => Indent >= CodeIndent;

    public ReadOnlySpan<char> Words(string text) => text.AsSpan(Mark, End - Mark).TrimEnd();

    public static Line At(string text, int start)
    {
        var rest = text.AsSpan(start);
        var length = rest.IndexOfAny('\r', '\n');
        var end = length < 0 ? text.Length : start + length;
        var next = end + (length < 0 ? 0 : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        var (mark, indent) = (start, 0);
        for (; mark < end && text[mark] is ' ' or '\t'; mark++)
        {
            indent += text[mark] == '\t' ? CodeIndent - (indent % CodeIndent) : 1;
        }

        return new Line(start, mark, end, next, indent);
    }
}
