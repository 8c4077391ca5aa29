using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

public sealed class UpOnAFreshClone
{
    private readonly FakeWorld world = new();

    [Fact]
    public async Task EndsWithAnAnswer()
    {
        (await world.Up()).ShouldBe(ExitCode.Done);
        world.Transcript.Lines.Select(line => line.Split(':')[0]).ShouldBe(
            [".env", "accelerator", "stack", "images", "containers", "db", "ollama", "litellm", "gateway", "model", "first answer", "ready"]);
        world.Transcript.Lines.ShouldContain("images: 3 of 3 present, 3 pulled");
        world.Transcript.Lines.ShouldContain("containers: create db, ollama, litellm");
        world.Transcript.Lines.ShouldContain("first answer: tinyllama: \"4.\"");
    }

    [Fact]
    public async Task SaysNoSecretInItsTranscript()
    {
        await world.Up();
        foreach (var secret in new EnvText(world.Files[".env"]).Values.Where(v => v.Key is "LITELLM_MASTER_KEY" or "LITELLM_SALT_KEY" or "POSTGRES_PASSWORD" or "UI_PASSWORD"))
        {
            world.Transcript.Text.ShouldNotContain(secret.Value);
            world.Calls.Made.ShouldAllBe(call => !call.Contains(secret.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task TwiceIsOnce()
    {
        await world.Up();
        var (file, calls) = (world.Files[".env"], world.Calls.Made.Count);
        var containers = await world.Engine.Containers("litellm-stack", default);
        world.Transcript.Clear();
        (await world.Up()).ShouldBe(ExitCode.Done);
        world.Files[".env"].ShouldBe(file);
        (await world.Engine.Containers("litellm-stack", default)).ShouldBe(containers);
        world.Calls.Made.Skip(calls).ShouldAllBe(call => !call.Contains(" up ", StringComparison.Ordinal) && !call.StartsWith("write", StringComparison.Ordinal) && !call.StartsWith("pull", StringComparison.Ordinal) && !call.StartsWith("ollama pull", StringComparison.Ordinal));
        world.Transcript.Lines.ShouldContain("containers: 3 of 3 as wanted, nothing changed");
    }

    [Fact]
    public async Task RehearsedChangesNothingAndSaysWhatItWouldDo()
    {
        (await world.Up(isDryRun: true)).ShouldBe(ExitCode.Done);
        world.Files.Exists(".env").ShouldBeFalse();
        (await world.Engine.Containers("litellm-stack", default)).ShouldBeEmpty();
        world.Calls.Made.ShouldAllBe(call => call.Contains("config", StringComparison.Ordinal));
        world.Transcript.Lines.ShouldContain("containers: would create db, ollama, litellm");
        world.Transcript.Lines.ShouldContain("images: would pull postgres:17.10-bookworm, ollama/ollama:0.32.15, ghcr.io/berriai/litellm:v1.108.15");
    }

    [Fact]
    public async Task RehearsedPlansWhatIsThenDone()
    {
        await world.Up(isDryRun: true);
        var rehearsed = world.Transcript.Lines.Select(line => line.Split(':')[0]).ToList();
        world.Transcript.Clear();
        await world.Up();
        world.Transcript.Lines.Select(line => line.Split(':')[0]).Take(rehearsed.Count).ShouldBe(rehearsed);
    }

    [Fact]
    public async Task OfASandboxBuildsItsImagesAndPullsNone()
    {
        (await world.Up(isSandbox: true)).ShouldBe(ExitCode.Done);
        world.Calls.Made.ShouldContain(call => call.StartsWith("build ", StringComparison.Ordinal));
        world.Calls.Made.ShouldAllBe(call => !call.StartsWith("pull ", StringComparison.Ordinal));
        var project = new EnvText(world.Files[".env.sandbox"]).InBlock("COMPOSE_PROJECT_NAME").ShouldNotBeNull();
        (await world.Engine.Containers(project, default)).Count.ShouldBe(3);
        (await world.Engine.Containers("litellm-stack", default)).ShouldBeEmpty();
        world.Files.Exists(".env").ShouldBeFalse();
    }

    [Fact]
    public async Task SandboxAndStackNeverMeet()
    {
        await world.Up();
        var real = await world.Engine.Containers("litellm-stack", default);
        await world.Up(isSandbox: true);
        (await world.Engine.Containers("litellm-stack", default)).ShouldBe(real);
    }

    [Fact]
    public async Task WithoutAnEngineStartsNothing()
    {
        world.Engine.State = new EngineState.NotRunning("unix:///var/run/docker.sock");
        (await world.Up()).ShouldBe(ExitCode.OutsideWorld);
        world.Transcript.Text.ShouldContain("No Docker engine answers");
        world.Transcript.Text.ShouldContain("./build.sh Up --install-docker");
    }

    [Fact]
    public async Task WithoutARegistryNamesTheSandbox()
    {
        world.Images.Registry.Clear();
        (await world.Up()).ShouldBe(ExitCode.OutsideWorld);
        world.Transcript.Text.ShouldContain("postgres:17.10-bookworm");
        world.Transcript.Text.ShouldContain("./build.sh Up --sandbox");
        (await world.Engine.Containers("litellm-stack", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithATakenPortStartsNothing()
    {
        world.Host.Listening.Add(4444);
        (await world.Up()).ShouldBe(ExitCode.OutsideWorld);
        world.Transcript.Text.ShouldContain("engine/port-taken");
        world.Calls.Made.ShouldAllBe(call => !call.StartsWith("pull", StringComparison.Ordinal) && !call.Contains(" up ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AcceleratorThatIsAbsentIsNoMatterOfTryingAgain()
    {
        (await world.Up(accelerator: AcceleratorRequest.Nvidia)).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("machine/accelerator-absent");
    }

    [Fact]
    public async Task WhereBothAreWrongTheOneThatNoRetryMendsDecides()
    {
        world.Engine.PutVolume("litellm-stack", new VolumeFacts("litellm-stack_db-data", "db-data", "2020-01-01T00:00:00Z"));
        world.Files[".env"] = EnvText.Empty.WithBlock([new(StackBlock.DataName, "2019-01-01T00:00:00Z")]).Text;
        (await world.Up()).ShouldBe(ExitCode.NotRight);
    }

    [Fact]
    public async Task FilesThatComposeRefusesAreQuoted()
    {
        world.Compose.Refusal = "services.db.image must be a string";
        var trouble = await Should.ThrowAsync<OutsideWorldException>(world.Up());
        trouble.Message.ShouldContain("services.db.image must be a string");
        trouble.Remedy.ShouldContain("./build.sh Validate");
    }

    [Fact]
    public async Task ExportedVariableThatWinsIsNamed()
    {
        world.Exported["LITELLM_PORT"] = "9999";
        await world.Up();
        world.Transcript.Text.ShouldContain("exported: LITELLM_PORT of the shell beat .env");
    }
}
