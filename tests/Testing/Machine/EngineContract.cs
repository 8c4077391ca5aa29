using LitellmStack.Machine;

namespace LitellmStack.Testing.Machine;

/// <summary>What every <see cref="IEngine"/> promises. Projects and ports are the running test's own.</summary>
public abstract class EngineContract
{
    protected abstract IEngine Engine { get; }

    /// <summary>A project name that no other test uses.</summary>
    protected string Project { get; } = $"litellm-stack-contract-{Guid.NewGuid():N}"[..32];

    /// <summary>Makes a container that writes lines and ends with a code; comes back once it has ended.</summary>
    protected abstract Task RunToItsEnd(string project, string service, string hash, int exitCode, params IReadOnlyList<string> lines);

    /// <summary>Makes a container that goes on running and publishes a port of the host, 0 for none.</summary>
    protected abstract Task Start(string project, string service, int hostPort);

    protected abstract Task MakeVolume(string project, string volume);

    [SkippableFact]
    public async Task ReadyEngineSaysItsVersionAndRuntimes()
    {
        var facts = (await Engine.Observe(default)).ShouldBeOfType<EngineState.Ready>().Facts;
        Version.TryParse(facts.Version.Split('+', '-')[0], out _).ShouldBeTrue(facts.Version);
        facts.Runtimes.ShouldContain("runc");
        facts.IsLocal.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task UnknownProjectHasNothing()
    {
        (await Engine.Containers(Project, default)).ShouldBeEmpty();
        (await Engine.Volumes(Project, default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task EndedContainerIsListedWithItsExitCodeAndDigest()
    {
        await RunToItsEnd(Project, "litellm", "abc123", exitCode: 7, "no database");
        var container = (await Engine.Containers(Project, default)).ShouldHaveSingleItem();
        (container.Service, container.State, container.ExitCode, container.ConfigHash, container.Health).ShouldBe(("litellm", "exited", 7, "abc123", null));
        container.Created.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [SkippableFact]
    public async Task ContainersAreOrderedByServiceAndOfTheProjectAlone()
    {
        await Start(Project, "ollama", hostPort: 0);
        await RunToItsEnd(Project, "db", "", exitCode: 0);
        await RunToItsEnd($"{Project}-2", "other", "", exitCode: 0);
        var containers = await Engine.Containers(Project, default);
        containers.Select(c => (c.Service, c.State)).ShouldBe([("db", "exited"), ("ollama", "running")]);
    }

    [SkippableFact]
    public async Task TailIsTheLastLinesInOrder()
    {
        await RunToItsEnd(Project, "db", "", exitCode: 0, "one", "two", "three");
        var container = (await Engine.Containers(Project, default)).ShouldHaveSingleItem();
        (await Engine.Tail(container.Id, 2, default)).ShouldBe(["two", "three"]);
        (await Engine.Tail(container.Id, 10, default)).ShouldBe(["one", "two", "three"]);
    }

    [SkippableFact]
    public async Task SilentContainerHasNoTail()
    {
        await RunToItsEnd(Project, "db", "", exitCode: 0);
        var container = (await Engine.Containers(Project, default)).ShouldHaveSingleItem();
        (await Engine.Tail(container.Id, 5, default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task VolumesAreOrderedByNameAndKeepTheirMoment()
    {
        await MakeVolume(Project, "ollama-models");
        await MakeVolume(Project, "db-data");
        var volumes = await Engine.Volumes(Project, default);
        volumes.Select(v => (v.Name, v.Volume)).ShouldBe([($"{Project}_db-data", "db-data"), ($"{Project}_ollama-models", "ollama-models")]);
        volumes.ShouldAllBe(v => v.Created.Length > 0);
        (await Engine.Volumes(Project, default)).ShouldBe(volumes);
    }

    [SkippableFact]
    public async Task PublisherOfAPortIsNamed()
    {
        var port = FreePort.Take();
        await Start(Project, "ollama", port);
        var container = (await Engine.Containers(Project, default)).ShouldHaveSingleItem();
        (await Engine.PublisherOf(port, default)).ShouldBe(container.Name);
    }

    [SkippableFact]
    public async Task PortThatNoContainerPublishesHasNoPublisher() => (await Engine.PublisherOf(FreePort.Take(), default)).ShouldBeNull();
}
