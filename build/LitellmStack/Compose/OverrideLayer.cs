using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>A part of a stack while files are laid over it; what no later file touches is not unfolded.</summary>
internal sealed class OverrideLayer(OverridePart part, Func<string, VariableValue> variable)
{
    private Dictionary<string, OverrideLayer>? _parts;

    /// <summary>As the last file has it.</summary>
    private OverridePart Part { get; set; } = part;

    private Dictionary<string, OverrideLayer> Parts => _parts ??= Part.Parts(variable).ToDictionary(p => p.Name, New, StringComparer.Ordinal);

    public void Lay(OverridePart above, OverrideNotes notes)
    {
        var parts = Parts;
        foreach (var part in above.Parts(variable).Where(p => above.KeyPlace is not null || !p.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (parts.TryGetValue(part.Name, out var below))
            {
                Lay(part, below, notes);
            }
            else
            {
                notes.NoteNone(part);
                if (part.Value.Tag is not ServiceLayers.Reset)
                {
                    parts[part.Name] = New(part);
                }
            }
        }

        Part = above;
    }

    private void Lay(OverridePart part, OverrideLayer below, OverrideNotes notes)
    {
        var isMerged = part.HasParts && below.Part.HasParts;
        if (part.Value.Tag is ServiceLayers.Reset)
        {
            notes.Note(part, below.Part);
            Parts.Remove(part.Name);
        }
        else if (isMerged)
        {
            var key = below.Part;
            below.Lay(part, notes);
            if (part.Value.Tag is ServiceLayers.Override)
            {
                notes.NoteKey(part, key);
                Parts[part.Name] = New(part);
            }
        }
        else if (part.IsNull)
        {
            notes.NoteNone(part);
        }
        else
        {
            // Two texts, or two lists of which the later one is taken; other lists are added to each other.
            if (part.Value.Tag is ServiceLayers.Override || part.IsWhole || (part.Value is Scalar && below.Part.Value is Scalar))
            {
                notes.Note(part, below.Part);
            }
            else
            {
                notes.NoteNone(part);
            }

            Parts[part.Name] = New(part);
        }
    }

    private OverrideLayer New(OverridePart part) => new(part, variable);
}
