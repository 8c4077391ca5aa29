using Docker.DotNet;

using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Docker;

/// <summary>Where the engine is: DOCKER_HOST, else the local socket.</summary>
public sealed record EngineEndpoint(Uri Address)
{
    // A call is bounded where it is made; a pull may take an hour.
    private readonly Lazy<DockerClient> client = new(() => new DockerClientConfiguration(Address, defaultTimeout: Timeout.InfiniteTimeSpan).CreateClient());

    /// <summary>Made when it is first asked, and it lives as long as the process: most targets start without an engine.</summary>
    internal DockerClient Client => client.Value;

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
