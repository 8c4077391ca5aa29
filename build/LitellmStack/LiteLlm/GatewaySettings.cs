using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>The gateway's settings file: what it routes, and which variables it reads.</summary>
public sealed record GatewaySettings(YamlFile File, IReadOnlyList<Route> Routes, IReadOnlyList<EnvReference> References)
{
    public Mapping? Root => File.Root;

    /// <summary>
    /// False where settings may stand elsewhere: the file could not be read, or it takes in others. No rule may then say that something is absent.
    /// </summary>
    public bool IsWhole => File.IsWhole && Root is not null && Root["include"] is null;

    public static GatewaySettings Read(YamlFile file) => new(file, Route.All(file.Root), EnvReference.All(file.Root));

    public Mapping? Section(string name) => Root?[name] as Mapping;
}
