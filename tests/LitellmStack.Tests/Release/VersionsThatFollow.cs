using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

namespace LitellmStack.Tests.Release;

/// <summary>Releases one after the other.</summary>
public sealed class VersionsThatFollow
{
    private readonly ReleaseWorld world = new ReleaseWorld(new FakeGitStage(), new Calls()).Grow();

    [Fact]
    public async Task ArePrereleaseAndThenItself()
    {
        (await world.Release(version: "1.4.0-rc.1")).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Write(ReleaseWorld.Changelog, world.Text(ReleaseWorld.Changelog).Replace("## [Unreleased]\n", "## [Unreleased]\n\n### Fixed\n\n- More.\n", StringComparison.Ordinal));
        world.Stage.Commit("Mend more");
        world.Stage.Push("main");
        world.Pass(world.Stage.Head);
        (await world.Release(version: "1.4.0")).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Stage.RemoteTag("v1.4.0")!.Commit.ShouldBe(world.Stage.Head);
    }

    /// <summary>Nine hours east of what a clock in UTC-09 shows, it is the next day.</summary>
    [Fact]
    public async Task AreDatedByTheDayInUtc()
    {
        world.Clock.Advance(new DateTimeOffset(2026, 3, 31, 23, 59, 0, TimeSpan.FromHours(-9)) - world.Clock.GetUtcNow());
        (await world.Release()).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Text(ReleaseWorld.Changelog).ShouldContain("## [1.4.0] - 2026-04-01");
    }

    [Fact]
    public async Task AreTaggedHereAloneWhereNothingIsToBePushed()
    {
        (await world.Release(local: true)).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Stage.RemoteTag("v1.4.0").ShouldBeNull();
        (await world.Release(local: true)).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Transcript.Lines[^1].ShouldStartWith("nothing to do");
    }
}
