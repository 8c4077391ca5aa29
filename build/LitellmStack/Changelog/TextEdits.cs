using System.Text;

namespace LitellmStack.Changelog;

/// <summary>Changes to a text, each at its place in the text as it was; all else stays as it stands.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(TextRange Range, string Replacement)> _edits = [];

    /// <summary>
    /// Adds lines before the one that begins at an offset, or at the end of the text; where that has no line ending it gets none. They end as the
    /// line above them does, at the start of the text as the first line.
    /// </summary>
    public void InsertLines(int offset, params IEnumerable<string> lines)
    {
        var isOpen = offset == text.Length && offset > 0 && text[^1] is not ('\r' or '\n');
        var ending = EndingBefore(offset);
        Replace(new TextRange(offset, offset), string.Concat(lines.Select(line => isOpen ? ending + line : line + ending)));
    }

    public void Replace(TextRange range, string replacement) => _edits.Add((range, replacement));

    /// <summary>The offset of the line below the one that an offset stands in.</summary>
    public int LineBelow(int offset)
    {
        var end = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : offset + end + (text.AsSpan(offset + end).StartsWith("\r\n") ? 2 : 1);
    }

    public string Apply()
    {
        var edited = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var (range, replacement) in _edits.OrderBy(edit => edit.Range.Start))
        {
            edited.Append(text, at, range.Start - at).Append(replacement);
            at = range.End;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }

    private string EndingBefore(int offset)
    {
        var found = text.AsSpan(0, offset).LastIndexOfAny('\r', '\n');
        var at = found >= 0 ? found : text.AsSpan().IndexOfAny('\r', '\n');
        return at < 0 ? "\n"
            : text[at] == '\n' && at > 0 && text[at - 1] == '\r' ? "\r\n"
            : text.AsSpan(at).StartsWith("\r\n") ? "\r\n"
            : text[at].ToString();
    }
}
