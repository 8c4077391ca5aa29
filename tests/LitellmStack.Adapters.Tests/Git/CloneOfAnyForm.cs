using LitellmStack.Adapters.Git;
using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

namespace LitellmStack.Adapters.Tests.Git;

/// <summary>What only a real git can be.</summary>
public sealed class CloneOfAnyForm : IDisposable
{
    private readonly List<RealGitStage> stages = [];

    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("ko_KR.UTF-8")]
    public async Task SpeaksOneLanguage(string locale)
    {
        var world = Grown(new() { ["LANG"] = locale, ["LC_ALL"] = locale, ["LANGUAGE"] = locale[..2] });
        var stage = (RealGitStage)world.Stage;
        stage.CommitElsewhere("b", "b");
        world.Write("c", "c");
        stage.Commit("Add c");
        (await stage.Git.Push([$"{stage.Head}:refs/heads/main"], default)).ShouldBeOfType<PushAnswer.Overtaken>();
    }

    [Fact]
    public async Task WithCarriageReturnsInTheWorkingTreeIsReleasedAndResumed()
    {
        var world = Grown([]);
        var stage = (RealGitStage)world.Stage;
        stage.Here("config", "core.autocrlf", "true");
        File.Delete(Path.Combine(stage.Clone, "CHANGELOG.md"));
        stage.Here("checkout", "--", "CHANGELOG.md");
        world.Text("CHANGELOG.md").ShouldContain("\r\n");
        world.Calls.BeforeCall("git commit", () => throw new Killed());
        await Should.ThrowAsync<Killed>(world.Release());
        (await world.Release()).ShouldBe(ExitCode.Done, world.Transcript.Text);
        System.Text.Encoding.UTF8.GetString(await stage.Git.Read(stage.Head, "CHANGELOG.md", default)).ShouldContain("## [1.4.0] - 2026-01-02\n");
        stage.TagMessage("v1.4.0").ShouldNotContain("\r");
    }

    [Fact]
    public async Task ThatIsShallowIsRefused()
    {
        var stage = (RealGitStage)Grown([]).Stage;
        var shallow = stage.Clone + "-shallow";
        stage.Run(stage.Clone, "clone", "--quiet", "--depth", "1", "file://" + stage.Remote, shallow);
        (await Of(shallow, stage).Observe(default)).IsShallow.ShouldBeTrue();
    }

    [Fact]
    public async Task WithHiddenChangesOrAnOperationUnderWayTellsThem()
    {
        var stage = (RealGitStage)Grown([]).Stage;
        stage.Here("update-index", "--skip-worktree", "config/stack.yml");
        stage.Here("update-index", "--assume-unchanged", "CHANGELOG.md");
        await File.WriteAllTextAsync(Path.Combine(stage.Clone, ".git", "MERGE_HEAD"), stage.Head + "\n");
        var facts = await stage.Git.Observe(default);
        facts.Hidden.ShouldBe(["CHANGELOG.md", "config/stack.yml"]);
        facts.Operation.ShouldBe("merge");
    }

    [Fact]
    public async Task InsideAnotherOneIsNoneOfItsOwn()
    {
        var stage = (RealGitStage)Grown([]).Stage;
        await Should.ThrowAsync<OutsideWorldException>(Of(Path.Combine(stage.Clone, "config"), stage).Observe(default));
        await Should.ThrowAsync<OutsideWorldException>(Of(Path.GetDirectoryName(stage.Clone)!, stage).Observe(default));
    }

    /// <summary>As in a hook, where git points at the clone that the hook is of.</summary>
    [Fact]
    public async Task IsTheOneInTheFolderWhateverAHookSays()
    {
        var stage = (RealGitStage)Grown([]).Stage;
        var shell = new Dictionary<string, string>(stage.Variables) { ["GIT_DIR"] = stage.Remote, ["GIT_INDEX_FILE"] = "/nowhere" };
        (await new GitClone(stage.Clone, new ChildEnvironment(shell)).Observe(default)).Head.ShouldBe(stage.Head);
    }

    [Fact]
    public async Task ShowsNoTokenOfItsRemote()
    {
        var stage = (RealGitStage)Grown([]).Stage;
        stage.Here("remote", "set-url", "origin", "https://someone:hunter2@127.0.0.1:9/owner/stack.git");
        var silent = (await stage.Git.Observe(default)).Remote.ShouldBeOfType<RemoteFacts.Silent>();
        silent.ToString().ShouldNotContain("hunter2");
        silent.Address.ShouldBe("https://127.0.0.1:9/owner/stack.git");
    }

    /// <summary>The calls that change something, each survived by the next run.</summary>
    [Theory]
    [InlineData("write CHANGELOG.md")]
    [InlineData("git commit")]
    [InlineData("git tag")]
    [InlineData("git push")]
    public async Task IsReleasedOnceAlsoWhereTheRunWasKilled(string call)
    {
        var world = Grown([]);
        world.Calls.BeforeCall(call, () => world.Calls.DieAfter(0));
        await Should.ThrowAsync<Killed>(world.Release());
        world.Calls.Recover();
        (await world.Release()).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Stage.RemoteBranch("main").ShouldBe(world.Stage.Head);
        world.Stage.RemoteTag("v1.4.0")!.Commit.ShouldBe(world.Stage.Head);
        (await world.Stage.Git.Observe(default)).CommitsSince.ShouldBe(0);
        world.Stage.Subject($"{world.Stage.Head}~1").ShouldBe("Add a second model");
    }

    public void Dispose() => stages.ForEach(stage => stage.Dispose());

    private static GitClone Of(string folder, RealGitStage stage) => new(folder, new ChildEnvironment(stage.Variables));

    private ReleaseWorld Grown(Dictionary<string, string> variables)
    {
        stages.Add(new RealGitStage(variables));
        return new ReleaseWorld(stages[^1], new Calls()).Grow();
    }
}
