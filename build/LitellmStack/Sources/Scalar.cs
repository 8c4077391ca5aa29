using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>A text as the file means it, and the file's own characters behind it.</summary>
public sealed class Scalar : Node
{
    private readonly SourceFile _source;
    private readonly int _start;
    private readonly int _end;

    internal Scalar(SourceFile source, int start, int end, string text, ScalarStyle style, string? tag)
        : base(source.PlaceAt(start, end - start), tag)
    {
        _source = source;
        _start = start;
        _end = end;
        Text = text;
        Style = style;
    }

    public string Text { get; }

    public ScalarStyle Style { get; }

    /// <summary>An unquoted nothing, "~" or "null"; what is quoted is a text.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Offsets of the scalar in the file, quotes included.</summary>
    public (int Start, int End) Range => (_start, _end);

    /// <summary>The places of the whole scalar, one a line.</summary>
    public IEnumerable<Place> Places => _source.PlacesOf(_start, _end);

    /// <summary>
    /// The place of a part of the text. Escapes and folded lines make the file's characters differ from the text's; then the part is looked
    /// for in the file, by how many equal parts stand before it, and where that fails the whole scalar is the place.
    /// </summary>
    public Place PlaceOf(int offset, int length)
    {
        var raw = _source.Text.AsSpan(_start, _end - _start);
        var quote = Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        if (raw.Length >= quote + Text.Length && raw.Slice(quote, Text.Length).SequenceEqual(Text))
        {
            return _source.PlaceAt(_start + quote + offset, length);
        }

        var part = Text.AsSpan(offset, length);
        var before = Text.AsSpan(0, offset).Count(part);
        var at = 0;
        for (var i = 0; i <= before; i++)
        {
            var found = raw[at..].IndexOf(part);
            if (found < 0 || part.IsEmpty)
            {
                return Place;
            }

            at += found + (i < before ? part.Length : 0);
        }

        return _source.PlaceAt(_start + at, length);
    }
}
