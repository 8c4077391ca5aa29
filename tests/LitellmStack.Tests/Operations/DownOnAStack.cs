using LitellmStack.Machine;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

public sealed class DownOnAStack : IAsyncLifetime
{
    private readonly FakeWorld world = new();

    public async Task InitializeAsync()
    {
        await world.Up();
        world.Transcript.Clear();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task RemovesTheContainersAndKeepsTheData()
    {
        (await world.Down()).ShouldBe(ExitCode.Done);
        (await Containers()).ShouldBe(0);
        (await Volumes()).ShouldBe(2);
        world.Transcript.Lines.ShouldBe(["containers: removed 3 containers; the data is kept"]);
    }

    [Fact]
    public async Task AndUpAgainHaveTheSameData()
    {
        var volumes = await world.Engine.Volumes("litellm-stack", default);
        await world.Down();
        (await world.Up()).ShouldBe(ExitCode.Done);
        (await world.Engine.Volumes("litellm-stack", default)).ShouldBe(volumes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("Litellm-Stack")]
    public async Task KeepsEverythingWhereTheNameIsNotTyped(string? answer)
    {
        (await world.Down(volumes: true, answer: answer)).ShouldBe(ExitCode.NotRight);
        (await Containers()).ShouldBe(3);
        (await Volumes()).ShouldBe(2);
        world.Transcript.Text.ShouldContain("--yes");
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "litellm-stack")]
    public async Task DeletesTheDataWhereItIsConfirmed(bool yes, string? answer)
    {
        (await world.Down(volumes: true, yes, answer)).ShouldBe(ExitCode.Done);
        (await Volumes()).ShouldBe(0);
        (await world.Up()).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task RehearsedChangesNothingAndAsksNothing()
    {
        (await world.Down(volumes: true, isDryRun: true)).ShouldBe(ExitCode.Done);
        (await Containers()).ShouldBe(3);
        world.Transcript.Lines.ShouldBe(["containers: would remove 3 containers, 2 volumes"]);
    }

    [Fact]
    public async Task WorksWithoutTheEnvironmentFile()
    {
        world.Files.Delete(".env");
        (await world.Down()).ShouldBe(ExitCode.Done);
        (await Containers()).ShouldBe(0);
        world.Calls.Made[^1].ShouldBe("docker compose --project-name litellm-stack down --remove-orphans");
    }

    [Fact]
    public async Task OfAnotherProjectLeavesThisOne()
    {
        (await world.Down(volumes: true, yes: true, project: "other")).ShouldBe(ExitCode.Done);
        (await Containers()).ShouldBe(3);
        (await Volumes()).ShouldBe(2);
    }

    [Fact]
    public async Task ThatComposeRefusesQuotesIt()
    {
        world.Compose.Refusal = "permission denied";
        (await world.Down()).ShouldBe(ExitCode.OutsideWorld);
        world.Transcript.Text.ShouldContain("ended with 15: permission denied");
    }

    [Fact]
    public async Task WithoutAnEngineIsTheOutsideWorlds()
    {
        world.Engine.State = new EngineState.NotRunning("unix:///var/run/docker.sock");
        await Should.ThrowAsync<OutsideWorldException>(world.Down());
    }

    private async Task<int> Containers() => (await world.Engine.Containers("litellm-stack", default)).Count;

    private async Task<int> Volumes() => (await world.Engine.Volumes("litellm-stack", default)).Count;
}
