using LitellmStack.Ports;

namespace LitellmStack.Testing.Release;

/// <summary>What becomes of a release, on a real git or the one in memory.</summary>
public abstract class ReleaseScenes : IDisposable
{
    private readonly Lazy<ReleaseWorld> made;

    protected ReleaseScenes() => made = new(() => new ReleaseWorld(NewStage(), new Calls()));

    protected abstract IGitStage NewStage();

    protected ReleaseWorld World => made.Value;

    private IGitStage Stage => World.Stage;

    [Fact]
    public async Task PlansCutsCommitsTagsAndPushes()
    {
        World.Grow();
        var before = Stage.Head;
        (await World.Plan()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.Head.ShouldBe(before);
        (await World.Release()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.Head.ShouldNotBe(before);
        Stage.Subject(Stage.Head).ShouldBe("Release 1.4.0");
        Stage.RemoteBranch("main").ShouldBe(Stage.Head);
        Stage.RemoteTag("v1.4.0").ShouldBe(new("v1.4.0", Stage.Head, IsAnnotated: true, IsReachable: false));
        World.Text(ReleaseWorld.Changelog).ShouldContain("## [Unreleased]\n\n## [1.4.0] - 2026-01-02\n\n### Added\n\n- A second model.\n");
        Stage.TagMessage("v1.4.0").TrimEnd().ShouldBe("Release 1.4.0\n\n### Added\n\n- A second model.\n\n### Fixed\n\n- The first one.");
        await RunAgainChangesNothing();
    }

    [Fact]
    public async Task FirstOneStaysHereUntilItIsToldToGo()
    {
        World.Begin();
        (await World.Release(local: true)).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.RemoteTag("v1.0.0").ShouldBeNull();
        Stage.TagMessage("v1.0.0").ShouldContain("## [0.9.0] - is no heading in here");
        (await World.Release()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.RemoteTag("v1.0.0")!.Commit.ShouldBe(Stage.Head);
        Stage.RemoteBranch("main").ShouldBe(Stage.Head);
    }

    [Theory]
    [InlineData(MergeWay.Commit)]
    [InlineData(MergeWay.Squash)]
    [InlineData(MergeWay.Rebase)]
    public async Task ThroughAPullRequestIsTaggedWhereItWasMerged(MergeWay way)
    {
        World.Grow();
        Stage.Protect();
        (await World.Release()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.RemoteBranch("release/1.4.0").ShouldBe(Stage.Head);
        Stage.RemoteTag("v1.4.0").ShouldBeNull();
        World.Forge.PullRequests.Keys.ShouldBe(["release/1.4.0"]);
        (await World.Release()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        World.Forge.PullRequests.Count.ShouldBe(1);

        Stage.Merge("release/1.4.0", way);
        if (way != MergeWay.Commit)
        {
            Stage.RemoveTag("v1.4.0");
        }

        Stage.TakeRemoteMain();
        var merged = Stage.Head;
        World.Pass(way == MergeWay.Commit ? Stage.RemoteBranch("release/1.4.0")! : merged);
        Stage.CommitElsewhere("later", "x");
        Stage.TakeRemoteMain();
        (await World.Release()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.RemoteTag("v1.4.0")!.Commit.ShouldBe(way == MergeWay.Commit ? Stage.RemoteBranch("release/1.4.0") : merged);
    }

    [Fact]
    public async Task TagOfAnUnmergedCommitIsNotMoved()
    {
        World.Grow();
        Stage.Protect();
        await World.Release();
        Stage.Merge("release/1.4.0", MergeWay.Squash);
        Stage.TakeRemoteMain();
        World.Pass(Stage.Head);
        (await World.Release()).ShouldBe(ExitCode.NotRight, World.Transcript.Text);
        World.Transcript.Text.ShouldContain("git tag -d v1.4.0");
        Stage.RemoteTag("v1.4.0").ShouldBeNull();
    }

    private async Task RunAgainChangesNothing()
    {
        var head = Stage.Head;
        (await World.Release()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.Head.ShouldBe(head);
        World.Transcript.Lines[^1].ShouldStartWith("nothing to do: 1.4.0 is released");
    }

    public void Dispose()
    {
        if (made.IsValueCreated)
        {
            End(made.Value.Stage);
        }


        GC.SuppressFinalize(this);
    }

    /// <summary>A stage on disk is taken away.</summary>
    protected virtual void End(IGitStage stage)
    {
    }
}
