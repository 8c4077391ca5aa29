using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>
/// What the values of one file override. An alias is one value at several paths: where they do not override the same, nothing is said of it.
/// </summary>
internal sealed class OverrideNotes(SourceFile source)
{
    private readonly Dictionary<int, (int End, Place? Place)> _byStart = [];
    private readonly HashSet<Node> _without = new(ReferenceEqualityComparer.Instance);

    /// <summary>By the place's first character, which may stand inside a value.</summary>
    public Place? At(Place place)
    {
        if (place.Line > source.LineCount)
        {
            return null;
        }

        var offset = Offset(place);
        var found = Starts.BinarySearch(offset);
        var before = found >= 0 ? found : ~found - 1;
        return before >= 0 && _byStart[Starts[before]] is var note && offset < note.End ? note.Place : null;
    }

    /// <summary>In order; made when the first place is asked for, which is after the last note.</summary>
    private List<int> Starts => field ??= [.. _byStart.Where(n => n.Value.Place is not null).Select(n => n.Key).Order()];

    public void Note(OverridePart part, OverridePart below)
    {
        NoteKey(part, below);
        if (part.IsAssigned)
        {
            NoteAssigned(part, below.ValuePlace);
        }
        else
        {
            Note(part.Value, below.ValuePlace, new HashSet<Node>(ReferenceEqualityComparer.Instance));
        }
    }

    public void NoteKey(OverridePart part, OverridePart? below)
    {
        if (part.KeyPlace is { } key)
        {
            Note(key, below?.KeyPlace);
        }
    }

    public void NoteNone(OverridePart part)
    {
        NoteKey(part, null);
        if (part.IsAssigned)
        {
            NoteAssigned(part, null);
        }
        else
        {
            Note(part.Value, null, _without);
        }
    }

    private void NoteAssigned(OverridePart part, Place? below)
    {
        // A name that stands alone is its own value.
        if (part.ValuePlace != part.KeyPlace)
        {
            Note(part.ValuePlace, below);
        }
    }

    private void Note(Node node, Place? below, HashSet<Node> seen)
    {
        if (!seen.Add(node))
        {
            return;
        }

        switch (node)
        {
            case Scalar scalar:
                Note(scalar.Range.Start, scalar.Range.End, below);
                break;
            case Sequence list:
                Note(list.Place, below);
                foreach (var item in list.Items)
                {
                    Note(item, below, seen);
                }

                break;
            case Mapping mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    Note(key, below, seen);
                    Note(value, below, seen);
                }

                break;
        }
    }

    private void Note(Place place, Place? below)
    {
        var start = Offset(place);
        Note(start, start + place.Length, below);
    }

    private int Offset(Place place) => source.StartOf(place.Line) + place.Column - 1;

    private void Note(int start, int end, Place? below)
    {
        if (start == end)
        {
            return;
        }

        var isOther = _byStart.TryGetValue(start, out var known) && known.Place != below;
        _byStart[start] = isOther ? (known.End, null) : (end, below);
    }
}
