namespace LitellmStack.Findings;

/// <summary>
/// Takes secrets out of what is shown: the places that hold one, their values wherever else they stand, and whatever looks like a key.
/// </summary>
public sealed class Redaction
{
    public const string Mark = "[secret]";

    /// <summary>A shorter value would be found inside ordinary words.</summary>
    private const int LeastLength = 6;

    private readonly ILookup<(string File, int Line), Place> _places;
    private readonly IReadOnlyList<string> _values;

    public Redaction(IEnumerable<Place> places, IEnumerable<string> values)
    {
        _places = places.ToLookup(p => (p.File, p.Line));
        _values = [.. values.Where(v => v.Length >= LeastLength).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A text of ours without secrets.</summary>
    public string Text(string text) => Replace(text, Ranges(text)).Text;

    /// <summary>A line of a file without secrets, and where its columns (from 0) have gone.</summary>
    public (string Text, Func<int, int> Moved) Line(string file, int line, string text) =>
        Replace(text, [.. _places[(file, line)].Select(p => (p.Column - 1, Math.Min(text.Length, p.Column - 1 + p.Length))), .. Ranges(text)]);

    private List<(int Start, int End)> Ranges(string text)
    {
        var ranges = new List<(int Start, int End)>(KeyShapes.In(text));
        foreach (var value in _values)
        {
            for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + value.Length, StringComparison.Ordinal))
            {
                ranges.Add((at, at + value.Length));
            }
        }

        return ranges;
    }

    private static (string Text, Func<int, int> Moved) Replace(string text, IEnumerable<(int Start, int End)> ranges)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var range in ranges.Where(r => r.Start < r.End).OrderBy(r => r.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        var result = text;
        foreach (var (start, end) in Enumerable.Reverse(merged))
        {
            result = string.Concat(result.AsSpan(0, start), Mark, result.AsSpan(end));
        }

        return (result, Moved);

        int Moved(int column)
        {
            var moved = column;
            foreach (var (start, end) in merged.TakeWhile(r => r.Start < column))
            {
                moved += column >= end ? Mark.Length - (end - start) : Math.Min(Mark.Length, column - start) - (column - start);
            }

            return moved;
        }
    }
}
