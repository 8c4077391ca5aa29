using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Machine;
using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Docker;

public sealed class EngineThatIsNotThere : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task WithoutASocketIsNotRunning()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such socket");
        var endpoint = $"unix://{folder["docker.sock"]}";
        (await Observe(endpoint)).ShouldBe(new EngineState.NotRunning(endpoint));
    }

    [Fact]
    public async Task AtAPortThatNobodyListensAtIsNotRunning() =>
        (await Observe($"tcp://127.0.0.1:{FreePort.Take()}")).ShouldBeOfType<EngineState.NotRunning>();

    [SkippableFact]
    public async Task WhoseSocketIsLeftBehindIsNotRunning()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["docker.sock"]));
        (await Observe($"unix://{folder["docker.sock"]}")).ShouldBeOfType<EngineState.NotRunning>();
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task WhoseSocketIsAnothersIsNotPermitted()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such socket");
        Skip.If(System.Environment.IsPrivilegedProcess, "a privileged user may use every socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["docker.sock"]));
        socket.Listen();
        File.SetUnixFileMode(folder["docker.sock"], UnixFileMode.None);
        (await Observe($"unix://{folder["docker.sock"]}")).ShouldBeOfType<EngineState.NotPermitted>();
    }

    [Fact]
    public async Task ThatTakesTheCallAndSaysNothingHangs()
    {
        using var silent = Silent(out var endpoint);
        (await Observe(endpoint)).ShouldBeOfType<EngineState.Hung>().WaitedFor.ShouldBe(Patience);
    }

    [Fact]
    public async Task ThatHangsIsTheOutsideWorldsForEveryQuestion()
    {
        using var silent = Silent(out var endpoint);
        var engine = Engine(endpoint);
        foreach (var question in (Func<Task>[])[
            () => engine.Containers("p", default), () => engine.Volumes("p", default), () => engine.Tail("id", 1, default), () => engine.PublisherOf(1, default)])
        {
            var trouble = await Should.ThrowAsync<OutsideWorldException>(question);
            trouble.Message.ShouldContain("did not answer within 0 s");
            trouble.Remedy.ShouldContain("docker info");
        }
    }

    [Fact]
    public async Task ThatIsGoneIsTheOutsideWorlds()
    {
        var engine = Engine($"tcp://127.0.0.1:{FreePort.Take()}");
        (await Should.ThrowAsync<OutsideWorldException>(engine.Containers("p", default))).Message.ShouldContain("went away");
    }

    [Fact]
    public async Task InterruptionIsNoSilenceOfTheEngine()
    {
        using var silent = Silent(out var endpoint);
        var engine = Engine(endpoint);
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(engine.Containers("p", interrupted.Token));
        await Should.ThrowAsync<OperationCanceledException>(engine.Observe(interrupted.Token));
    }

    /// <summary>The kernel takes the calls that nobody accepts.</summary>
    private static TcpListener Silent(out string endpoint)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        endpoint = $"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        return listener;
    }

    private static async Task<EngineState> Observe(string endpoint)
    {
        var engine = Engine(endpoint);
        return await engine.Observe(default);
    }

    private static DockerEngine Engine(string endpoint) => new(EngineEndpoint.Of(new ChildEnvironment(new Dictionary<string, string> { ["DOCKER_HOST"] = endpoint })), new NoCli(), Patience);

    private sealed class NoCli : IDockerCliFacts
    {
        public Task<IReadOnlyList<string>> CdiDevices(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);
    }
}
