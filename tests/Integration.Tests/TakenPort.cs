using System.Net;
using System.Net.Sockets;

using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class TakenPort(RunningStack stack)
{
    [SkippableFact]
    public async Task IsFoundBeforeAnythingIsCreated()
    {
        await using var clone = await Clone.Make();
        using var stranger = new TcpListener(IPAddress.Loopback, clone.GatewayPort);
        stranger.Start();

        var up = (await clone.Run("Up", "--sandbox")).EndedWith(3);

        up.Said.ShouldContain($"127.0.0.1:{clone.GatewayPort}");
        up.Said.ShouldContain("LITELLM_PORT");
        up.Said.ShouldContain("engine/port-taken");
        (await clone.Containers()).ShouldBeEmpty();
        (await DockerCli.Shared.Networks(clone.Project)).ShouldBeEmpty();
        (await DockerCli.Shared.Volumes(clone.Project)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task NamesTheProgramThatHoldsIt()
    {
        await using var clone = await Clone.Make();
        using var stranger = new TcpListener(IPAddress.Loopback, clone.OllamaPort);
        stranger.Start();

        var up = (await clone.Run("Up", "--sandbox")).EndedWith(3);

        up.Said.ShouldContain($"process {Environment.ProcessId}");
    }

    [SkippableFact]
    public async Task NamesTheContainerThatHoldsIt()
    {
        var running = await stack.Clone();
        await using var clone = await Clone.Make();
        await File.WriteAllTextAsync(clone.EnvFile, clone.Ports.Replace($"{clone.GatewayPort}", $"{running.GatewayPort}", StringComparison.Ordinal));

        var up = (await clone.Run("Up", "--sandbox")).EndedWith(3);

        up.Said.ShouldContain($"'{running.Project}-litellm-1'");
        (await clone.Containers()).ShouldBeEmpty();
    }
}
