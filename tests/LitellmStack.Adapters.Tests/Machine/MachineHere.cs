using System.Net;
using System.Net.Sockets;

using LitellmStack.Adapters.Machine;
using LitellmStack.Adapters.Processes;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Machine;

public sealed class MachineHere : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void NamesDevicesThatAreThere() => Host().Observe().Devices.ShouldAllBe(device => Path.Exists(device));

    [Fact]
    public void SeesItsMemoryAndDisk()
    {
        Host().Observe().MemoryBytes.ShouldBeGreaterThan(64_000_000);
        Host().FreeBytes(".").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void FindsNvidiasHookInThePath()
    {
        Host().Observe().HasNvidiaHook.ShouldBeFalse();
        folder.Write("nvidia-container-runtime-hook", "");
        Host().Observe().HasNvidiaHook.ShouldBeTrue();
    }

    [Fact]
    public void HearsWhoListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Host().IsListening("127.0.0.1", port).ShouldBeTrue();
        Host().IsListening("0.0.0.0", port).ShouldBeTrue();
        Host().IsListening("127.0.0.2", port).ShouldBeFalse();
    }

    [Fact]
    public void HearsAListenerAtEveryAddress()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        Host().IsListening("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port).ShouldBeTrue();
    }

    [Fact]
    public void HearsNobodyAtAFreePort()
    {
        var port = FreePort.Take();
        Host().IsListening("127.0.0.1", port).ShouldBeFalse();
        Host().Listener(port).ShouldBeNull();
    }

    [SkippableFact]
    public void NamesTheProgramThatListens()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "only Linux has /proc");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Host().Listener(((IPEndPoint)listener.LocalEndpoint).Port).ShouldNotBeNull().ShouldEndWith($"(process {System.Environment.ProcessId})");
    }

    private LocalHost Host() => new(folder.FullPath, new ChildEnvironment(new Dictionary<string, string> { ["PATH"] = folder.FullPath }));
}
