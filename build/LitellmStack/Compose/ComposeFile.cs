using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>One compose file by itself, before it is laid over others.</summary>
/// <param name="IsSelected">False for an overlay that this stack does not use.</param>
/// <param name="Services">As this file alone has them.</param>
public sealed record ComposeFile(YamlFile File, bool IsSelected, IReadOnlyList<Service> Services)
{
    public string Path => File.Source.Path;
}
