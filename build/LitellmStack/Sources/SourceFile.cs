using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>A file's text with an index of its lines, so that an offset becomes a place and a place becomes an excerpt.</summary>
public sealed class SourceFile
{
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Relative to the root of the stack, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>Without the byte order mark; line endings as they stand in the file.</summary>
    public string Text { get; }

    public int LineCount => Starts.Count;

    /// <summary>Made when a place is asked for: of most files around a stack none ever is.</summary>
    private List<int> Starts => field ??= StartsOfLines(Text);

    /// <summary>A line by its number from 1, without its ending.</summary>
    public string Line(int number)
    {
        var start = Starts[number - 1];
        return Text[start..EndOfLine(number)];
    }

    /// <summary>The place of some characters; what reaches over the end of the line is cut there, so that a place is always inside the file.</summary>
    public Place PlaceAt(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineOf(offset);
        var end = EndOfLine(line);
        offset = Math.Min(offset, end);
        return new Place(Path, line, offset - Starts[line - 1] + 1, Math.Max(1, Math.Min(length, end - offset)));
    }

    /// <summary>The places of a range of characters, one a line.</summary>
    public IEnumerable<Place> PlacesOf(int start, int end)
    {
        while (start < end)
        {
            var place = PlaceAt(start, end - start);
            yield return place;
            start = place.Line < LineCount ? StartOf(place.Line + 1) : end;
        }
    }

    /// <summary>The offset in the text at which a line starts.</summary>
    public int StartOf(int line) => Starts[line - 1];

    private int LineOf(int offset)
    {
        var found = Starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    private int EndOfLine(int line)
    {
        var end = line < Starts.Count ? Starts[line] : Text.Length;
        while (end > Starts[line - 1] && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    private static List<int> StartsOfLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            var next = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
            starts.Add(next);
            var further = text.AsSpan(next).IndexOfAny('\r', '\n');
            i = further < 0 ? -1 : next + further;
        }

        return starts;
    }
}
