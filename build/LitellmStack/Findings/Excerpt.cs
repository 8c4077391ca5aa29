using System.Globalization;
using System.Text;

namespace LitellmStack.Findings;

/// <summary>A line of a file as a terminal can show it, and what is meant in it.</summary>
/// <param name="Indent">Columns before what is meant.</param>
/// <param name="Width">Columns of what is meant.</param>
internal sealed record Excerpt(string Text, int Indent, int Width)
{
    private const int Tab = 4;
    private const char Ellipsis = '…';

    /// <param name="from">The first character that is meant, from 0.</param>
    /// <param name="length">In characters.</param>
    /// <param name="room">Columns that there are; a longer line is cut around what is meant.</param>
    public static Excerpt Of(string line, int from, int length, int room)
    {
        from = Math.Clamp(from, 0, line.Length);
        var to = Math.Clamp(from + length, from, line.Length);
        var before = Shown(line[..from]);
        var meant = Shown(line[from..to]);
        var after = Shown(line[to..]);
        if (DisplayWidth.Of(meant) >= room)
        {
            meant = Cut(meant, room - 1) + Ellipsis;
        }

        var left = room - DisplayWidth.Of(meant);
        if (DisplayWidth.Of(before) + DisplayWidth.Of(after) > left)
        {
            var kept = Math.Max(left / 2, left - DisplayWidth.Of(after));
            before = DisplayWidth.Of(before) > kept ? Ellipsis + CutStart(before, Math.Max(0, kept - 1)) : before;
            var rest = left - DisplayWidth.Of(before);
            after = DisplayWidth.Of(after) > rest ? Cut(after, Math.Max(0, rest - 1)) + (rest > 0 ? Ellipsis : "") : after;
        }

        return new Excerpt((before + meant + after).TrimEnd(), DisplayWidth.Of(before), Math.Max(1, DisplayWidth.Of(meant)));
    }

    /// <summary>Nothing that a file holds may move the cursor, change colours or turn the direction of writing.</summary>
    internal static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '\t')
            {
                shown.Append(' ', Tab);
            }
            else if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (category == UnicodeCategory.Format && rune.Value != ZeroWidthJoiner))
            {
                shown.Append('·');
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }

    private const int ZeroWidthJoiner = 0x200D;

    private static string Cut(string text, int columns)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (DisplayWidth.Of(text.AsSpan(at, next - at)) is var width && width > columns)
            {
                break;
            }
            else
            {
                columns -= width;
                at = next;
            }
        }

        return text[..at];
    }

    private static string CutStart(string text, int columns)
    {
        var elements = StringInfo.ParseCombiningCharacters(text);
        var at = text.Length;
        foreach (var start in Enumerable.Reverse(elements))
        {
            columns -= DisplayWidth.Of(text.AsSpan(start, at - start));
            if (columns < 0)
            {
                break;
            }

            at = start;
        }

        return text[at..];
    }
}
