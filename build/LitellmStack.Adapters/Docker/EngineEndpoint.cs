using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Docker;

/// <summary>Where the engine is: DOCKER_HOST, else the local socket.</summary>
public sealed record EngineEndpoint(Uri Address)
{
    /// <summary>True where the engine shares this machine's /dev and ports.</summary>
    public bool IsLocal => Address.Scheme is "unix" or "npipe" || Address.IsLoopback;

    public static EngineEndpoint Of(ChildEnvironment shell)
    {
        var named = shell.Variables.GetValueOrDefault("DOCKER_HOST", "");
        return new(new Uri(
            named.Length > 0 ? named
            : OperatingSystem.IsWindows() ? "npipe://./pipe/docker_engine"
            : "unix:///var/run/docker.sock"));
    }

    public override string ToString() => Address.ToString();
}
