using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

public sealed class UpOnAStackThatIsThere : IAsyncLifetime
{
    private readonly FakeWorld world = new();

    public async Task InitializeAsync()
    {
        (await world.Up()).ShouldBe(ExitCode.Done);
        world.Transcript.Clear();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task EditedSettingsRecreateTheGatewayAlone()
    {
        var before = await Ids();
        world.Files[StackFiles.Settings] += "# an edit\n";
        await world.Up();
        world.Transcript.Lines.ShouldContain("containers: leave db, ollama · recreate litellm");
        var after = await Ids();
        after["litellm"].ShouldNotBe(before["litellm"]);
        (after["db"], after["ollama"]).ShouldBe((before["db"], before["ollama"]));
    }

    [Fact]
    public async Task KilledServiceIsStartedAgain()
    {
        var db = (await world.Engine.Containers("litellm-stack", default)).Single(c => c.Service == "db");
        world.Engine.Put("litellm-stack", db with { State = "exited", ExitCode = 137 });
        (await world.Up()).ShouldBe(ExitCode.Done);
        world.Transcript.Lines.ShouldContain("containers: leave ollama, litellm · start db");
    }

    [Fact]
    public async Task ServiceThatIsStillStartingIsWaitedFor()
    {
        var gateway = (await world.Engine.Containers("litellm-stack", default)).Single(c => c.Service == "litellm");
        world.Engine.Put("litellm-stack", gateway with { Health = "starting" });
        world.Engine.BeforeLooks(() => { }, () => { }, () => { }, () => world.Engine.Put("litellm-stack", gateway));
        (await world.Up()).ShouldBe(ExitCode.Done);
        world.Transcript.Live.ShouldContain(line => line.StartsWith("litellm: starting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServiceThatFallsWhileItIsStillStartingIsNotCalledHealthy()
    {
        var gateway = (await world.Engine.Containers("litellm-stack", default)).Single(c => c.Service == "litellm");
        world.Engine.Put("litellm-stack", gateway with { Health = "starting" });
        world.Engine.BeforeLooks(() => { }, () => { }, () => world.Engine.Put("litellm-stack", gateway with { State = "exited", ExitCode = 3 }));
        (await world.Up()).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("'litellm' ended with exit code 3");
    }

    [Fact]
    public async Task LostEnvironmentFileIsRefusedAndNothingIsTouched()
    {
        var before = await Ids();
        world.Files.Delete(".env");
        (await world.Up()).ShouldBe(ExitCode.NotRight);
        world.Files.Exists(".env").ShouldBeFalse();
        (await Ids()).ShouldBe(before);
        world.Transcript.Text.ShouldContain("env/old-volume");
    }

    [Fact]
    public async Task LostEnvironmentFileThatCameBackIsTaken()
    {
        var kept = world.Files[".env"];
        world.Files.Delete(".env");
        await world.Up();
        world.Files[".env"] = kept;
        (await world.Up()).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task FileOfAnotherCloneIsRefused()
    {
        world.Engine.RemoveVolumes("litellm-stack");
        world.Engine.PutVolume("litellm-stack", new VolumeFacts("litellm-stack_db-data", "db-data", "2026-05-05T05:05:05Z"));
        (await world.Up()).ShouldBe(ExitCode.NotRight);
    }

    [Fact]
    public async Task OverlaysAreRememberedUntilTheyAreTakenAway()
    {
        await world.Up(with: ["dev"]);
        new EnvText(world.Files[".env"]).InBlock("COMPOSE_FILE").ShouldBe("compose/docker-compose.yml:compose/dev.yml");
        await world.Up();
        new EnvText(world.Files[".env"]).InBlock("STACK_WITH").ShouldBe("dev");
        await world.Up(with: []);
        new EnvText(world.Files[".env"]).InBlock("COMPOSE_FILE").ShouldBe("compose/docker-compose.yml");
    }

    [Fact]
    public async Task OllamasHalfTakesTheOthersAway()
    {
        (await world.Up(half: StackHalf.Ollama)).ShouldBe(ExitCode.Done);
        (await Ids()).Keys.ShouldBe(["ollama"]);
        world.Transcript.Lines.ShouldAllBe(line => !line.StartsWith("gateway", StringComparison.Ordinal) && !line.StartsWith("first answer", StringComparison.Ordinal));
        (await world.Up()).ShouldBe(ExitCode.Done);
        (await Ids()).Keys.ShouldBe(["ollama"]);
    }

    [Fact]
    public async Task ServiceThatTheHalfDoesNotRunIsRefused()
    {
        await world.Up(half: StackHalf.Ollama);
        (await world.Up(services: ["db"])).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("'db' was asked for, but 'litellm-stack' as it is chosen runs ollama");
    }

    [Fact]
    public async Task NothingToRunIsRefused()
    {
        (await world.Up(half: StackHalf.Ollama, with: ["external-ollama"])).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("machine/nothing-to-run");
    }

    [Fact]
    public async Task OneServiceBringsWhatItDependsOnAndLeavesTheRest()
    {
        await world.Down();
        world.Transcript.Clear();
        (await world.Up(services: ["db"])).ShouldBe(ExitCode.Done);
        (await Ids()).Keys.ShouldBe(["db"]);
        (await world.Up(services: ["litellm"])).ShouldBe(ExitCode.Done);
        (await Ids()).Keys.ShouldBe(["db", "litellm", "ollama"]);
        world.Transcript.Lines.ShouldAllBe(line => !line.StartsWith("model", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServiceThatFallsEndsItWithTheCause()
    {
        world.Compose.Broken["litellm"] = 2;
        world.Files[StackFiles.Settings] += "# an edit\n";
        (await world.Up()).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("litellm: 'litellm' ended with exit code 2");
    }

    [Fact]
    public async Task GatewayWhoseDatabaseIsAwayIsNotReady()
    {
        world.Gateway.Database = "Not connected";
        (await world.Up()).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("its database is 'Not connected' after 900 s");
    }

    [Fact]
    public async Task GatewayThatConnectsLaterIsWaitedFor()
    {
        world.Gateway.DatabaseStates(null, "Not connected");
        (await world.Up()).ShouldBe(ExitCode.Done);
        world.Transcript.Live.ShouldContain("gateway: database not asked yet");
        world.Transcript.Live.ShouldContain("gateway: database Not connected");
    }

    [Fact]
    public async Task ModelThatTheServerLostIsPulledAgain()
    {
        world.Server.Put("tinyllama", isWhole: false);
        (await world.Up()).ShouldBe(ExitCode.Done);
        world.Transcript.Text.ShouldContain("model: tinyllama pulled");
    }

    private async Task<Dictionary<string, string>> Ids() =>
        (await world.Engine.Containers("litellm-stack", default)).ToDictionary(c => c.Service, c => c.Id, StringComparer.Ordinal);
}
