using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

namespace LitellmStack.Tests.Release;

/// <summary>What a user reads, whole.</summary>
public sealed class PlanOfARelease
{
    private readonly Calls calls = new();
    private readonly ReleaseWorld world;

    public PlanOfARelease() => world = new ReleaseWorld(new FakeGitStage(), calls);

    [Fact]
    public Task OfTheFirstOneSaysSo() => Plan(world.Begin(), ExitCode.Done);

    [Fact]
    public Task OfTheNextOneNamesTheLeastVersion() => Plan(world.Grow(), ExitCode.Done);

    [Fact]
    public Task WithoutATokenListsWhatWasNotMade()
    {
        world.HasToken = false;
        return Plan(world.Grow(), ExitCode.Done);
    }

    [Fact]
    public Task WhereMuchIsWrongTellsAllOfIt()
    {
        world.Grow();
        world.Write("notes.txt", "mine");
        world.Write("tests/Some.received.txt", "other");
        world.Write("compose/docker-compose.yml", "services:\n  db:\n    image: postgres:latest\n");
        world.Stage.CommitElsewhere("b", "b");
        world.Forge.Reported[world.Stage.Head] = [new("unit", true, IsGood: false), new("other", true, true)];
        return Plan(world, ExitCode.NotRight, bump: "patch");
    }

    [Fact]
    public async Task OfABegunOneSaysHowFarItIs()
    {
        world.Grow();
        calls.BeforeCall("git tag", () => throw new OutsideWorldException("The key is locked.", "Unlock it."));
        (await world.Release()).ShouldBe(ExitCode.OutsideWorld);
        await Plan(world, ExitCode.Done);
    }

    [Fact]
    public async Task AndADryRunAreTheSameAndNeedReadRightsOnly()
    {
        world.Grow();
        await world.Plan();
        var planned = world.Transcript.Text;
        world.Transcript.Clear();
        (await world.Release(dry: true)).ShouldBe(ExitCode.Done);
        world.Transcript.Text.ShouldBe(planned);
        calls.Made.ShouldAllBe(call => call.StartsWith("git observe") || call.StartsWith("git read") || call.StartsWith("git tree") || call == "forge checks");
    }

    private static async Task Plan(ReleaseWorld world, ExitCode expected, string? bump = null, [System.Runtime.CompilerServices.CallerFilePath] string sourceFile = "")
    {
        var code = await world.Plan(bump);
        code.ShouldBe(expected, world.Transcript.Text);
        await Snapshot.Text(world.Transcript.Text + $"exit {(int)code}\n", "txt", sourceFile);
    }
}
