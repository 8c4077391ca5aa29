using Docker.DotNet;

using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Docker;

/// <summary>Where the engine is: DOCKER_HOST, else the local socket.</summary>
public sealed record EngineEndpoint(string Name)
{
    private static readonly string[] Schemes = ["unix", "npipe", "tcp", "http", "https"];

    // A call is bounded where it is made; a pull may take an hour.
    private readonly Lazy<DockerClient> client = new(() => new DockerClientConfiguration(Parse(Name), defaultTimeout: Timeout.InfiniteTimeSpan).CreateClient());

    /// <summary>Made when it is first asked, and it lives as long as the process: most targets start without an engine.</summary>
    internal DockerClient Client => client.Value;

    /// <summary>Read when it is asked for: what needs no engine runs wherever DOCKER_HOST points.</summary>
    public Uri Address => Parse(Name);

    /// <summary>True where the engine shares this machine's /dev and ports.</summary>
    public bool IsLocal => Address.Scheme is "unix" or "npipe" || Address.IsLoopback;

    public static EngineEndpoint Of(ChildEnvironment shell)
    {
        var named = shell.Variables.GetValueOrDefault("DOCKER_HOST", "");
        return new(
            named.Length > 0 ? named
            : OperatingSystem.IsWindows() ? "npipe://./pipe/docker_engine"
            : "unix:///var/run/docker.sock");
    }

    public override string ToString() => Name;

    private static Uri Parse(string name) => Uri.TryCreate(name, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme) ? address : throw new OutsideWorldException(
        $"DOCKER_HOST is '{name}'; this program reaches an engine over a socket or TCP only.",
        "Write unix:///path, tcp://host:port or https://host:port. An engine behind ssh is reached with 'ssh -NL /tmp/docker.sock:/var/run/docker.sock HOST' and DOCKER_HOST=unix:///tmp/docker.sock.");
}
