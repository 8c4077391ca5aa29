using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>
/// Which value of a later compose file takes the place of which in an earlier one, as Compose 2.40 was seen to lay them. What is added beside
/// another, a port or a further network, overrides nothing.
/// </summary>
public static class Overrides
{
    /// <summary>The same sources; those that are laid over others know what they override.</summary>
    /// <param name="variable">Mounts and ports are the same where they are so with their variables filled in.</param>
    public static IReadOnlyList<SourceFile> Laid(IReadOnlyList<SourceFile> sources, ComposeSource compose, Func<string, VariableValue> variable)
    {
        var documents = compose.Files.Where(f => f.IsSelected).SelectMany(f => f.File.Documents.OfType<Mapping>().Select(d => (f.File.Source, d))).ToList();
        if (documents.Count < 2)
        {
            return sources;
        }

        var found = new Dictionary<string, OverrideNotes>(StringComparer.Ordinal);
        var stack = new OverrideLayer(Whole(documents[0].d), variable);
        foreach (var (source, document) in documents.Skip(1))
        {
            var notes = found.TryGetValue(source.Path, out var known) ? known : found[source.Path] = new OverrideNotes(source);
            stack.Lay(Whole(document), notes);
        }

        return [.. sources.Select(s => found.TryGetValue(s.Path, out var notes) ? s.LaidOver(notes.Places) : s)];
    }

    private static OverridePart Whole(Mapping document) => new("", KeyPlace: null, document, document.Place);
}
