using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>What the values of a file take the place of in the files that it is laid over, by the characters that they stand at.</summary>
public sealed class OverriddenPlaces
{
    public static readonly OverriddenPlaces None = new([]);

    private readonly int[] _starts;
    private readonly (int Start, int End, Place Place)[] _ranges;

    /// <param name="ranges">None reaches into another.</param>
    internal OverriddenPlaces(IEnumerable<(int Start, int End, Place Place)> ranges)
    {
        _ranges = [.. ranges.OrderBy(r => r.Start)];
        _starts = [.. _ranges.Select(r => r.Start)];
    }

    public bool IsEmpty => _ranges.Length == 0;

    internal Place? At(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        var before = found >= 0 ? found : ~found - 1;
        return before >= 0 && offset < _ranges[before].End ? _ranges[before].Place : null;
    }
}
