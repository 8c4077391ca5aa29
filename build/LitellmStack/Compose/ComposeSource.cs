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

    /// <summary>Variables that a service passes on by name alone, in any of the files: they are read from the environment file or the shell.</summary>
    public IReadOnlyList<ServiceVariable> PassedByName { get; init; } = [];

    /// <summary>Networks that Compose finds instead of making: other projects' containers may be on them.</summary>
    public IReadOnlyCollection<string> ExternalNetworks { get; init; } = [];

    /// <summary>Each file by itself: the selected ones first, in their order.</summary>
    public IReadOnlyList<ComposeFile> Files { get; init; } = [];

    /// <summary>The stack's own volumes by name, as the last file has them; a null scalar for one with no settings.</summary>
    public IReadOnlyDictionary<string, Entry> Volumes { get; init; } = new Dictionary<string, Entry>(StringComparer.Ordinal);

    /// <summary>The stack's networks by name, likewise.</summary>
    public IReadOnlyDictionary<string, Entry> Networks { get; init; } = new Dictionary<string, Entry>(StringComparer.Ordinal);

    /// <param name="selected">Laid over each other in this order.</param>
    /// <param name="overlays">Further files, of which only the variables count.</param>
    public static ComposeSource Read(IReadOnlyList<YamlFile> selected, IReadOnlyList<YamlFile> overlays)
    {
        var layers = new ServiceLayers();
        foreach (var document in selected.SelectMany(f => f.Documents).OfType<Mapping>())
        {
            layers.Lay(document);
        }

        IReadOnlyList<YamlFile> all = [.. selected, .. overlays];
        var references = new ReferenceWalk();
        foreach (var document in all.SelectMany(f => f.Documents))
        {
            references.Visit(document);
        }

        IReadOnlyList<ComposeFile> files = [.. all.Select((f, i) => new ComposeFile(f, i < selected.Count, Alone(f)))];
        return new ComposeSource(layers.Services, references.Found, references.Troubles)
        {
            PassedByName = [.. files.SelectMany(f => f.Services).SelectMany(s => s.Environment).Where(v => v.Value is null)],
            Files = files,
            Volumes = Named("volumes", selected),
            Networks = Named("networks", selected),
            ExternalNetworks = layers.ExternalNetworks,
            IsWhole = all.All(f => f.IsWhole) && layers.IsWhole && layers.Services.All(s => s.IsWhole),
        };
    }

    private static IReadOnlyList<Service> Alone(YamlFile file)
    {
        var layers = new ServiceLayers();
        foreach (var document in file.Documents.OfType<Mapping>())
        {
            layers.Lay(document);
        }

        return layers.Services;
    }

    private static Dictionary<string, Entry> Named(string section, IReadOnlyList<YamlFile> files)
    {
        var named = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in files.SelectMany(f => f.Documents).OfType<Mapping>().SelectMany(d => (d[section] as Mapping)?.Entries ?? []))
        {
            named[entry.Key.Text] = entry;
        }

        return named;
    }

    /// <summary>Whether containers that no file here names may be reached from a service.</summary>
    public bool MayReachStrangers(Service service) =>
        service.NetworkMode is not null || (service.Networks.Count == 0 ? ["default"] : service.Networks).Any(ExternalNetworks.Contains);
}
