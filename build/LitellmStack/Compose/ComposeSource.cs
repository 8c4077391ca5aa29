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

        return new ComposeSource(layers.Services, references.Found, references.Troubles)
        {
            PassedByName = [.. all.SelectMany(f => f.Documents).OfType<Mapping>().SelectMany(Alone)],
            ExternalNetworks = layers.ExternalNetworks,
            IsWhole = all.All(f => f.IsWhole) && layers.IsWhole && layers.Services.All(s => s.IsWhole),
        };
    }

    /// <summary>Names of one file that stand in an environment without a value.</summary>
    private static IEnumerable<ServiceVariable> Alone(Mapping document)
    {
        var layer = new ServiceLayers();
        layer.Lay(document);
        return layer.Services.SelectMany(s => s.Environment).Where(v => v.Value is null);
    }

    /// <summary>Whether containers that no file here names may be reached from a service.</summary>
    public bool MayReachStrangers(Service service) =>
        service.NetworkMode is not null || (service.Networks.Count == 0 ? ["default"] : service.Networks).Any(ExternalNetworks.Contains);
}
