using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>A service as the selected compose files make it, each part with the place of the file that won.</summary>
public sealed record Service(string Name, Place Place)
{
    public ComposeText? Image { get; init; }

    /// <summary>True where the image is built here: its tag is a local name.</summary>
    public bool IsBuilt { get; init; }

    public IReadOnlyList<ServiceVariable> Environment { get; init; } = [];

    /// <summary>The key 'environment' in the last file that has one; the service's name where none has.</summary>
    public required Place EnvironmentPlace { get; init; }

    /// <summary>True where that key holds a list, "- NAME=value", and not a mapping: Compose refuses one form inside the other.</summary>
    public bool ListsEnvironment { get; init; }

    public IReadOnlyList<ComposeText> EnvFiles { get; init; } = [];

    public IReadOnlyList<ServicePort> Ports { get; init; } = [];

    public IReadOnlyList<ServiceMount> Mounts { get; init; } = [];

    public IReadOnlyList<ComposeText> Command { get; init; } = [];

    public IReadOnlyList<string> Networks { get; init; } = [];

    public IReadOnlyList<ServiceDependency> DependsOn { get; init; } = [];

    /// <summary>What other containers reach it by, beside its name: its container's name, aliases on its networks.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Hosts that only this service knows: extra_hosts and links.</summary>
    public IReadOnlyList<string> ExtraHosts { get; init; } = [];

    /// <summary>"host": the container has no network of its own.</summary>
    public string? NetworkMode { get; init; }

    /// <summary>Every other key as the last file has it, by its name: "healthcheck", "deploy", "user".</summary>
    public IReadOnlyDictionary<string, Node> Values { get; init; } = new Dictionary<string, Node>(StringComparer.Ordinal);

    /// <summary>False where a part stands in a file that is not read here (extends).</summary>
    public bool IsWhole { get; init; } = true;
}
