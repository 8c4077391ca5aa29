using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class TagThatIsRefused(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private const string Elsewhere = "0123456789abcdef0123456789abcdef01234567";

    private readonly PublishScene scene = new(server);

    [Fact]
    public async Task IsOneThatTheRemoteDoesNotHave()
    {
        scene.GitHub.Tags.Clear();

        await ShouldBeRefused("The remote has no tag 'v1.4.0'");

        scene.GitHub.Tags.ShouldBeEmpty();
    }

    [Fact]
    public async Task IsABareOne()
    {
        scene.GitHub.Tags["v1.4.0"] = scene.GitHub.Tags["v1.4.0"] with { IsAnnotated = false };

        await ShouldBeRefused("is a bare one");
    }

    [Fact]
    public async Task IsOneElsewhere()
    {
        scene.GitHub.Tags["v1.4.0"] = new(Elsewhere, IsAnnotated: true);

        await ShouldBeRefused("is at 0123456789ab, this checkout at 4f05ac9d0000");
    }

    [Fact]
    public async Task IsOneThatMainDoesNotHold()
    {
        scene.Git.Otherwise = facts => facts with { Remote = (RemoteFacts.Known)facts.Remote with { Ahead = 2 } };

        await ShouldBeRefused("is not on the remote's branch main");
    }

    [Fact]
    public async Task IsOneThatTheChangelogSaysNothingOf()
    {
        scene.Git.Changelog = "# Changelog\n\n## [1.3.0] - 2026-01-01\n\n- Something.\n";

        await ShouldBeRefused("says nothing of 1.4.0");
    }

    [Fact]
    public async Task IsOneWhoseCommitHasNoChangelog()
    {
        scene.Git.Changelog = null;

        await ShouldBeRefused("says nothing of 1.4.0");
    }

    [Fact]
    public async Task IsOneWhoseCommitCantBeBundled()
    {
        scene.Refused.AddRange(["'a' is too long.", "'b' is too long."]);

        await ShouldBeRefused("'a' is too long.", "'b' is too long.");
    }

    [Fact]
    public async Task NamesEverythingThatIsInTheWay()
    {
        scene.Git.Changelog = null;
        scene.Git.Otherwise = facts => facts with { IsShallow = true, Dirty = ["notes.txt"], Remote = new RemoteFacts.None() };

        await ShouldBeRefused("shallow", "fetch-depth: 0", "'notes.txt'", "no remote 'origin'", "says nothing of 1.4.0");
    }

    [Fact]
    public async Task IsNotJudgedWhileTheRemoteIsSilent()
    {
        scene.Git.Otherwise = facts => facts with { Remote = new RemoteFacts.Silent("https://github.com/someone/litellm-stack.git", "could not resolve host") };

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);

        scene.GitHub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.4.0")]
    [InlineData("v1.4")]
    [InlineData("v1.4.0+build")]
    public async Task IsOneOfNoRelease(string tag)
    {
        (await new PublishScene(server, tag).Run()).ShouldBe(ExitCode.WrongUse);
    }

    [Fact]
    public async Task WhoseTestsFailIsNotShownToAnyone()
    {
        scene.OfTests = new Outcome.Failed("2 tests failed.", "Mend them.", RetryHelps: false);

        (await scene.Run()).ShouldBe(ExitCode.NotRight);

        scene.Written.ShouldBeEmpty();
    }

    /// <summary>Otherwise GitHub would make a tag of its own.</summary>
    [Fact]
    public async Task WhenItIsGoneStaysADraft()
    {
        scene.Calls.BeforeCall("GET /storage", () => scene.GitHub.Tags.Clear());

        (await scene.Run()).ShouldBe(ExitCode.NotRight);

        scene.TheRelease.IsDraft.ShouldBeTrue();
        scene.GitHub.Tags.ShouldBeEmpty();
        scene.Transcript.Text.ShouldContain("is gone from the remote");
    }

    [Fact]
    public async Task WhenItMovedStaysADraft()
    {
        scene.Calls.BeforeCall("GET /storage", () => scene.GitHub.Tags["v1.4.0"] = new(Elsewhere, IsAnnotated: true));

        (await scene.Run()).ShouldBe(ExitCode.NotRight);

        scene.TheRelease.IsDraft.ShouldBeTrue();
        scene.Transcript.Text.ShouldContain("moved from 4f05ac9d0000 to 0123456789ab");
    }

    private async Task ShouldBeRefused(params string[] words)
    {
        (await scene.Run()).ShouldBe(ExitCode.NotRight);

        foreach (var word in words)
        {
            scene.Transcript.Text.ShouldContain(word);
        }

        scene.Written.ShouldBeEmpty();
        scene.TestsRun.ShouldBe(0);
    }
}
