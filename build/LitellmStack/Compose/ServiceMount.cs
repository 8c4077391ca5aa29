namespace LitellmStack.Compose;

/// <summary>A volume or folder in a container: "./settings.yml:/etc/litellm/settings.yml:ro" in one text, or the long form.</summary>
/// <param name="Source">A name, or a path that begins with '.', '/' or '~'; nothing for a volume without a name.</param>
/// <param name="Target">Inside the container.</param>
public sealed record ServiceMount(ComposeText? Source, ComposeText Target)
{
    /// <summary>"bind", "volume", "tmpfs" where the long form says so.</summary>
    public string? Type { get; init; }
}
