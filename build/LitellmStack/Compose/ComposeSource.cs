using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>
/// The compose files of a stack laid over each other, for positions and lint. What Compose itself makes of them is asked of Compose;
/// where it knows more than this (include, extends), the model says that it is not whole.
/// </summary>
/// <param name="References">Every variable that one of the files reads, in the order of the files.</param>
public sealed record ComposeSource(IReadOnlyList<Service> Services, IReadOnlyList<ComposeReference> References, IReadOnlyList<Trouble> Troubles)
{
    /// <summary>False where something of the stack is unknown here: no rule may then say that something is absent.</summary>
    public bool IsWhole { get; init; } = true;

    /// <param name="selected">Laid over each other in this order.</param>
    /// <param name="overlays">Further files, of which only the variables count.</param>
    public static ComposeSource Read(IReadOnlyList<YamlFile> selected, IReadOnlyList<YamlFile> overlays)
    {
        var layers = new ServiceLayers();
        foreach (var document in selected.SelectMany(f => f.Documents).OfType<Mapping>())
        {
            layers.Lay(document);
        }

        var references = new ReferenceWalk();
        foreach (var document in selected.Concat(overlays).SelectMany(f => f.Documents))
        {
            references.Visit(document);
        }

        return new ComposeSource(layers.Services, references.Found, references.Troubles)
        {
            IsWhole = selected.All(f => f.IsWhole) && layers.IsWhole && layers.Services.All(s => s.IsWhole),
        };
    }

    public Service? Service(string name) => Services.FirstOrDefault(s => s.Name == name);
}
