using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

namespace LitellmStack.Tests.Release;

/// <summary>Nothing is changed, and the reason and the next step are told.</summary>
public sealed class ReleaseThatIsRefused
{
    private readonly Calls calls = new();
    private readonly ReleaseWorld world;

    public ReleaseThatIsRefused() => world = new ReleaseWorld(new FakeGitStage(), calls).Grow();

    private IGitStage Stage => world.Stage;

    [Fact]
    public Task BecauseTheBumpIsTooLow() =>
        Refuses("CHANGELOG.md has \"Added\" entries, so 1.3.1 is too low: next allowed version 1.4.0", bump: "patch");

    [Fact]
    public Task BecauseBothAreGiven() => Refuses("'--bump' and '--version' are both given", ExitCode.WrongUse, "minor", "1.4.0");

    [Fact]
    public Task BecauseItIsReleasedAlready() => Refuses("1.3.0 is released already", version: "1.3.0");

    [Fact]
    public Task BecauseOfAnUntrackedFile()
    {
        world.Write("notes.txt", "mine");
        return Refuses("'notes.txt': changed or not known to git");
    }

    [Fact]
    public async Task BecauseASnapshotIsNotAccepted()
    {
        world.Write("tests/Some.received.txt", "other");

        await Refuses("'tests/Some.received.txt': left by a test, and differs from the snapshot");

        world.Transcript.Text.ShouldContain("'./build.sh Snapshot' shows those");
        world.Transcript.Text.ShouldContain("'./build.sh Snapshot --accept' takes them");
        world.Transcript.Text.ShouldContain("tree clean ok");
        Stage.Files.Delete("tests/Some.received.txt");
        (await world.Plan()).ShouldBe(ExitCode.Done, world.Transcript.Text);
    }

    [Fact]
    public Task BecauseTheChangelogWasEditedByHand()
    {
        world.Write(ReleaseWorld.Changelog, world.Text(ReleaseWorld.Changelog).Replace("## [Unreleased]", "## [Unreleased]\n\n## [1.4.0] - 2026-01-02 \n\nBy hand.", StringComparison.Ordinal));
        return Refuses("'CHANGELOG.md': changed");
    }

    [Fact]
    public Task BecauseNothingIsUnreleased()
    {
        world.Write(ReleaseWorld.Changelog, ReleaseWorld.Released);
        Publish();
        return Refuses("nothing stands below 'Unreleased'");
    }

    [Fact]
    public Task BecauseAHeadingInCodeHasNoEnd()
    {
        world.Write(ReleaseWorld.Changelog, world.Text(ReleaseWorld.Changelog).Replace("- A second model.", "- A second model.\n\n```\n## [9.9.9] - 2026-01-01", StringComparison.Ordinal));
        Publish();
        return Refuses("changelog/open-code");
    }

    [Fact]
    public Task BecauseHeadIsDetached()
    {
        Stage.Switch(Stage.Head);
        return Refuses("HEAD is detached");
    }

    [Fact]
    public Task BecauseAnotherBranchIsCheckedOut()
    {
        Stage.Switch("feature");
        return Refuses("'feature' is checked out");
    }

    [Fact]
    public Task BecauseItIsAhead()
    {
        world.Write("b", "b");
        world.Pass(Stage.Commit("Add b"));
        return Refuses("1 commit of 'main' is not on the remote");
    }

    [Fact]
    public Task BecauseItIsBehind()
    {
        Stage.CommitElsewhere("b", "b");
        return Refuses("git pull --ff-only");
    }

    [Fact]
    public Task BecauseBothHaveGoneApart()
    {
        Stage.CommitElsewhere("b", "b");
        world.Write("c", "c");
        world.Pass(Stage.Commit("Add c"));
        return Refuses("have gone apart");
    }

    [Fact]
    public Task BecauseTheRemoteIsSilent()
    {
        Stage.Silence();
        return Refuses("does not answer", ExitCode.OutsideWorld);
    }

    [Fact]
    public Task BecauseSomeoneElseReleasedMeanwhile()
    {
        Stage.TagElsewhere("v1.4.0", Stage.Head);
        return Refuses("git fetch --tags");
    }

    [Fact]
    public Task BecauseATagIsOfAnotherCommitThere()
    {
        Stage.TagElsewhere("v1.3.0", Stage.CommitElsewhere("b", "b"));
        return Refuses("another commit here than on the remote");
    }

    [Fact]
    public Task BecauseAnEnvironmentFileIsInTheCommit()
    {
        world.Write("deploy/.env", "POSTGRES_PASSWORD=x");
        Publish();
        return Refuses("'deploy/.env': an environment file is part of the commit");
    }

    [Theory]
    [InlineData(true, false, "'unit' did not pass", ExitCode.NotRight)]
    [InlineData(false, false, "1 of 2 finished", ExitCode.OutsideWorld)]
    public Task BecauseOfWhatCiSays(bool isFinished, bool isGood, string why, ExitCode code)
    {
        world.Forge.Reported[Stage.Head] = [new("unit", isFinished, isGood), new("sandbox", true, true)];
        return Refuses(why, code);
    }

    [Fact]
    public Task BecauseARequiredCheckIsMissing()
    {
        world.Forge.Reported[Stage.Head] = [new CommitCheck("unit", true, true)];
        return Refuses("'sandbox' is awaited", ExitCode.OutsideWorld);
    }

    [Fact]
    public async Task BecauseALightweightTagHoldsItsName()
    {
        calls.BeforeCall("git tag", () => throw new Killed());
        await Should.ThrowAsync<Killed>(world.Release());
        Stage.Tag("v1.4.0", Stage.Head, null);
        await Refuses("is a lightweight tag");
    }

    [Fact]
    public async Task BecauseItsTagIsAtAnOlderCommit()
    {
        var older = Stage.Head;
        calls.BeforeCall("git tag", () => throw new Killed());
        await Should.ThrowAsync<Killed>(world.Release());
        Stage.Tag("v1.4.0", older, "too early");
        await Refuses("the tag is not moved");
    }

    [Fact]
    public async Task BecauseAnotherVersionIsBegun()
    {
        calls.BeforeCall("git tag", () => throw new Killed());
        await Should.ThrowAsync<Killed>(world.Release());
        await Refuses("The release of 1.4.0 is begun and not finished", version: "2.0.0");
    }

    /// <summary>Which would leave nothing on the remote, and here what the message takes back.</summary>
    [Fact]
    public async Task WhenSomeoneElsePushesBetweenTheLookAndThePush()
    {
        calls.BeforeCall("git push", () => Stage.TagElsewhere("v1.4.0", Stage.Head));
        (await world.Release()).ShouldBe(ExitCode.NotRight);
        world.Transcript.Text.ShouldContain("Someone else pushed meanwhile");
        world.Transcript.Lines[^1].ShouldStartWith("left here: run the same command again to go on, or take it back: git tag -d v1.4.0 && git reset --keep ");
    }

    private void Publish()
    {
        world.Pass(Stage.Commit("Change it"));
        Stage.Push("main");
    }

    private async Task Refuses(string why, ExitCode code = ExitCode.NotRight, string? bump = null, string? version = null)
    {
        var (head, text) = (Stage.Head, world.Text(ReleaseWorld.Changelog));
        var remote = (Stage.RemoteBranch("main"), Stage.RemoteTag("v1.4.0"));
        world.Transcript.Clear();
        var answer = await world.Release(bump, version);
        world.Transcript.Text.ShouldContain(why);
        answer.ShouldBe(code, world.Transcript.Text);
        (Stage.Head, world.Text(ReleaseWorld.Changelog)).ShouldBe((head, text));
        (Stage.RemoteBranch("main"), Stage.RemoteTag("v1.4.0")).ShouldBe(remote);
    }
}
