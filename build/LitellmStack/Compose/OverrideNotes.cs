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

    public OverriddenPlaces Places => new(_byStart.Where(n => n.Value.Place is not null).Select(n => (n.Key, n.Value.End, n.Value.Place!)));

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
        var start = source.StartOf(place.Line) + place.Column - 1;
        Note(start, start + place.Length, below);
    }

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
