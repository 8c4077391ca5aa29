using LitellmStack.Machine;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Tests.Machine;

public sealed class EngineInMemory : EngineContract
{
    private readonly FakeEngine engine = new();
    private int made;

    protected override IEngine Engine => engine;

    protected override Task RunToItsEnd(string project, string service, string hash, int exitCode, params IReadOnlyList<string> lines)
    {
        var container = Container(project, service) with { ConfigHash = hash, State = "exited", ExitCode = exitCode };
        engine.Put(project, container);
        engine.Says(container.Id, lines);
        return Task.CompletedTask;
    }

    protected override Task Start(string project, string service, int hostPort)
    {
        var container = Container(project, service);
        engine.Put(project, container);
        engine.Publishers[hostPort] = container.Name;
        return Task.CompletedTask;
    }

    protected override Task MakeVolume(string project, string volume)
    {
        engine.PutVolume(project, new VolumeFacts($"{project}_{volume}", volume, "2026-01-02T03:04:05Z"));
        return Task.CompletedTask;
    }

    private ContainerFacts Container(string project, string service) =>
        new($"id-{++made}", $"{project}-{service}-1", service, "image", "running", null, 0, "", DateTimeOffset.UnixEpoch.AddSeconds(made));
}
