using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Environment;

public sealed class InitOnAClone
{
    private const int OwnerOnly = 0x180;

    private readonly FakeWorld world = new();

    [Fact]
    public async Task MakesTheFourSecretsOnceAndForItsOwnerAlone()
    {
        (await world.Init()).ShouldBe(ExitCode.Done);
        var values = new EnvText(world.Files[".env"]).Values;
        foreach (var name in (string[])["LITELLM_MASTER_KEY", "LITELLM_SALT_KEY", "POSTGRES_PASSWORD", "UI_PASSWORD"])
        {
            values[name].Length.ShouldBeGreaterThanOrEqualTo(43, name);
        }

        values["LITELLM_MASTER_KEY"].ShouldStartWith("sk-");
        world.Files.Mode(".env").ShouldBe(OwnerOnly);
        world.Transcript.Lines.ShouldHaveSingleItem().ShouldBe(".env: created, 4 secrets generated (0600)");
    }

    [Fact]
    public async Task TwiceIsOnce()
    {
        await world.Init();
        var first = world.Files[".env"];
        world.Transcript.Clear();
        (await world.Init()).ShouldBe(ExitCode.Done);
        world.Files[".env"].ShouldBe(first);
        world.Transcript.Lines.ShouldBe([".env: complete, nothing changed"]);
    }

    [Fact]
    public async Task LeavesTheUsersLinesAsTheyAre()
    {
        const string Mine = "# mine\r\nLITELLM_MASTER_KEY='sk-of-my-own-choice-0123456789'   # keep\r\n\r\nLITELLM_PORT=5555";
        world.Files[".env"] = Mine;
        await world.Init();
        world.Files[".env"].ShouldStartWith(Mine + "\r\n");
        world.Transcript.Lines.ShouldHaveSingleItem().ShouldStartWith(".env: completed, 3 secrets generated (0600), added LITELLM_SALT_KEY, ");
    }

    [Fact]
    public async Task LeavesBytesOfAnotherEncodingAsTheyAre()
    {
        byte[] mine = [.. "# caf"u8, 0xE9, .. "\nLITELLM_PORT=5555\n"u8];
        world.Files.Write(".env", mine, isPrivate: true);
        await world.Init();
        world.Files.Read(".env")[..mine.Length].ShouldBe(mine);
        world.Files.Read(".env").Length.ShouldBeGreaterThan(mine.Length);
    }

    [Fact]
    public async Task MakesACompleteFileItsOwnersAlone()
    {
        await world.Init();
        var first = world.Files[".env"];
        world.Files.SetMode(".env", 0x1A4);
        world.Transcript.Clear();
        await world.Init();
        world.Files.Mode(".env").ShouldBe(OwnerOnly);
        world.Files[".env"].ShouldBe(first);
        world.Transcript.Lines.ShouldBe([".env: made readable for its owner alone (0600)"]);
    }

    [Fact]
    public async Task RehearsedChangesNothingAndTellsTheSame()
    {
        (await world.Init(isDryRun: true)).ShouldBe(ExitCode.Done);
        world.Files.Exists(".env").ShouldBeFalse();
        world.Transcript.Lines.ShouldBe([".env: would be created, 4 secrets generated (0600)"]);
    }

    [Fact]
    public async Task MeetsNoOldDatabase()
    {
        world.Engine.PutVolume("litellm-stack", new VolumeFacts("litellm-stack_db-data", "db-data", "2026-01-01T00:00:00Z"));
        (await world.Init()).ShouldBe(ExitCode.NotRight);
        world.Files.Exists(".env").ShouldBeFalse();
        world.Transcript.Text.ShouldContain("env/old-volume");
    }

    [Fact]
    public async Task RunsBesideAnOldDatabaseUnderAnotherName()
    {
        world.Engine.PutVolume("litellm-stack", new VolumeFacts("litellm-stack_db-data", "db-data", "2026-01-01T00:00:00Z"));
        (await world.Init(project: "other")).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task WithoutAnEngineRemembersThatNobodyLooked()
    {
        world.Engine.State = new EngineState.NotRunning("unix:///var/run/docker.sock");
        (await world.Init()).ShouldBe(ExitCode.Done);
        new EnvText(world.Files[".env"]).InBlock(StackBlock.DataName).ShouldBe(DataBond.NotLookedAt);
    }

    [Fact]
    public async Task OfASandboxHasItsOwnFileAndPorts()
    {
        (await world.Init(isSandbox: true)).ShouldBe(ExitCode.Done);
        world.Files.Exists(".env").ShouldBeFalse();
        var values = new EnvText(world.Files[".env.sandbox"]).Values;
        (values["LITELLM_PORT"], values["OLLAMA_PORT"]).ShouldBe(("14444", "21434"));
    }

    [Fact]
    public async Task KilledWhileWritingBeginsAnew()
    {
        world.Calls.FailBefore(1, new Testing.Killed());
        await Should.ThrowAsync<Testing.Killed>(world.Init());
        world.Files.Exists(".env").ShouldBeFalse();
        (await world.Init()).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task SaysNoSecretInItsTranscript()
    {
        await world.Init();
        foreach (var secret in new EnvText(world.Files[".env"]).Values.Values.Where(v => v.Length > 20))
        {
            world.Transcript.Text.ShouldNotContain(secret);
        }
    }
}
