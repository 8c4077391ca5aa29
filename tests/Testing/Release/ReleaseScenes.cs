using LitellmStack.Ports;

namespace LitellmStack.Testing.Release;

/// <summary>What becomes of a release, on a real git or the one in memory.</summary>
public abstract class ReleaseScenes : IDisposable
{
    private readonly Lazy<ReleaseWorld> made;

    protected ReleaseScenes() => made = new(() => new ReleaseWorld(NewStage(), new Calls()));

    protected abstract IGitStage NewStage();

    private ReleaseWorld World => made.Value;

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
    }

    [Fact]
    public async Task RunAgainChangesNothing()
    {
        World.Grow();
        (await World.Release()).ShouldBe(ExitCode.Done);
        var head = Stage.Head;
        (await World.Release()).ShouldBe(ExitCode.Done, World.Transcript.Text);
        Stage.Head.ShouldBe(head);
        World.Transcript.Lines[^1].ShouldStartWith("nothing to do: 1.4.0 is released");
    }

    public void Dispose()
    {
        if (made.IsValueCreated)
        {
            made.Value.Stage.Dispose();
        }

        GC.SuppressFinalize(this);
    }
}
