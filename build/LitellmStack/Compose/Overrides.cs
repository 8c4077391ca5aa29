using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>
/// Which value of a later compose file takes the place of which in an earlier one, as Compose 2.40 was seen to lay them. What is added beside
/// another, a port or a further network, overrides nothing.
/// </summary>
public sealed class Overrides
{
    private readonly Dictionary<string, OverrideNotes> _notes = new(StringComparer.Ordinal);

    /// <param name="variable">Mounts and ports are the same where they are so with their variables filled in.</param>
    public Overrides(ComposeSource compose, Func<string, VariableValue> variable)
    {
        var documents = compose.Files.Where(f => f.IsSelected).SelectMany(f => f.File.Documents.OfType<Mapping>().Select(d => (f.File.Source, d))).ToList();
        if (documents.Count < 2)
        {
            return;
        }

        var stack = new OverrideLayer(Whole(documents[0].d), variable);
        foreach (var (source, document) in documents.Skip(1))
        {
            var notes = _notes.TryGetValue(source.Path, out var known) ? known : _notes[source.Path] = new OverrideNotes(source);
            stack.Lay(Whole(document), notes);
        }
    }

    /// <summary>What the value at a place takes the place of; nothing where it overrides nothing.</summary>
    public Place? At(Place place) => _notes.GetValueOrDefault(place.File)?.At(place);

    private static OverridePart Whole(Mapping document) => new("", KeyPlace: null, document, document.Place);
}
