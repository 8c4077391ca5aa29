using System.Text.Json.Nodes;

using LitellmStack.Compose;
using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

public sealed class ReportsOfARunningStack : IAsyncLifetime
{
    private readonly FakeWorld world = new();

    public async Task InitializeAsync()
    {
        await world.Up();
        world.Transcript.Clear();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task HealthIsRightLineByLine()
    {
        (await Health("text")).ShouldBe(ExitCode.Done);
        world.Transcript.Lines.ShouldBe(
        [
            "db: ok     healthy", "ollama: ok     healthy", "litellm: ok     healthy", "gateway: ok     database connected",
            $"routes: ok     {world.Gateway.Served.Count} served", "models: ok     1 pulled",
            "backup: ok     none yet; './build.sh Backup' makes one",
        ]);
    }

    [Fact]
    public async Task HealthAsJsonSaysTheSame()
    {
        world.Engine.Remove("litellm-stack", "ollama");
        (await Health("json")).ShouldBe(ExitCode.NotRight);
        var json = JsonNode.Parse(world.Transcript.Lines.ShouldHaveSingleItem())!;
        json["healthy"]!.GetValue<bool>().ShouldBeFalse();
        var line = json["lines"]!.AsArray().Single(l => !l!["right"]!.GetValue<bool>())!;
        (line["subject"]!.ToString(), line["actual"]!.ToString(), line["remedy"]!.ToString()).ShouldBe(("ollama", "no container", "./build.sh Up"));
    }

    [Fact]
    public async Task HealthOfAStackThatIsDownSaysWhatToDo()
    {
        await world.Down();
        world.Transcript.Clear();
        (await Health("text")).ShouldBe(ExitCode.NotRight);
        world.Transcript.Lines[0].ShouldBe("db: wrong  no container; expected: healthy\n       next: ./build.sh Up");
    }

    [Fact]
    public async Task HealthWithoutAnEnvironmentFileNamesUp()
    {
        world.Files.Delete(".env");
        (await Should.ThrowAsync<OutsideWorldException>(Health("text"))).Remedy.ShouldBe("Run './build.sh Up'.");
    }

    [Fact]
    public async Task ChecksPassAndAreCounted()
    {
        (await Check([], "text")).ShouldBe(ExitCode.Done);
        world.Transcript.Lines[^1].ShouldBe("checks: 10 passed, 0 failed, 1 skipped");
        world.Transcript.Text.ShouldContain("embedding: skipped: 'bge-m3' is not pulled");
    }

    [Theory]
    [InlineData("ollama", 2)]
    [InlineData("db", 2)]
    [InlineData("litellm", 7)]
    public async Task ChecksOfOnePartAreMadeAlone(string part, int count)
    {
        await Check([part], "json");
        var checks = JsonNode.Parse(world.Transcript.Lines.ShouldHaveSingleItem())!["checks"]!.AsArray();
        checks.Count.ShouldBe(count);
        checks.ShouldAllBe(check => check!["part"]!.ToString() == part);
    }

    [Fact]
    public async Task FailedCheckLetsTheOthersRun()
    {
        world.Gateway.LetsIn = _ => true;
        (await Check([], "json")).ShouldBe(ExitCode.NotRight);
        var outcomes = JsonNode.Parse(world.Transcript.Lines.ShouldHaveSingleItem())!["checks"]!.AsArray()
            .ToDictionary(check => check!["id"]!.ToString(), check => check!["outcome"]!.ToString(), StringComparer.Ordinal);
        outcomes["no-key"].ShouldBe("failed");
        outcomes["spend"].ShouldBe("passed");
        outcomes["embedding"].ShouldBe("skipped");
    }

    [Fact]
    public async Task ComposesOwnCommandsWorkOnThisStack()
    {
        (await new PassThrough(world.Of(isSandbox: false)).Run(ComposeCalls.Ps, default)).ShouldBe(ExitCode.Done);
        world.Compose.Attached.ShouldBe(["docker compose --env-file .env ps --all"]);
        world.Compose.AttachedExitCode = 1;
        (await new PassThrough(world.Of(isSandbox: false)).Run(ComposeCalls.Ps, default)).ShouldBe(ExitCode.OutsideWorld);
    }

    [Fact]
    public async Task ComposesOwnCommandsNeedAStack() =>
        (await Should.ThrowAsync<OutsideWorldException>(new PassThrough(world.Of(isSandbox: true)).Run(ComposeCalls.Ps, default))).Remedy.ShouldBe("Run './build.sh Up --sandbox'.");

    private Task<ExitCode> Health(string format) => new HealthOperation(world.Of(isSandbox: false), world.Store).Run(format, default);

    private Task<ExitCode> Check(IReadOnlyList<string> only, string format) => new CheckOperation(world.Of(isSandbox: false)).Run(only, format, default);
}
