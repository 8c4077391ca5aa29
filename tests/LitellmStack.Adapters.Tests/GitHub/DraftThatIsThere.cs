using LitellmStack.Ports;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class DraftThatIsThere(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private readonly PublishScene scene = new(server);

    [Fact]
    public async Task UnderAnotherTitleIsUsed()
    {
        var draft = scene.GitHub.Add("v1.4.0", "Some other title");

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        scene.TheRelease.Id.ShouldBe(draft.Id);
        scene.TheRelease.Name.ShouldBe("v1.4.0");
        scene.ShouldBePublished();
    }

    [Fact]
    public async Task BesideAnotherOneIsRefusedWithBothPages()
    {
        var first = scene.GitHub.Add("v1.4.0", "one");
        var second = scene.GitHub.Add("v1.4.0", "two");

        (await scene.Run()).ShouldBe(ExitCode.NotRight);

        scene.Transcript.Text.ShouldContain($"untagged-{first.Id}");
        scene.Transcript.Text.ShouldContain($"untagged-{second.Id}");
        scene.Transcript.Text.ShouldContain("by their pages and not by the tag");
        scene.Written.ShouldBeEmpty();
        scene.TestsRun.ShouldBe(0);
    }

    [Fact]
    public async Task BesideAPublishedOneIsRefused()
    {
        await scene.Run();
        scene.GitHub.Add("v1.4.0", "a leftover");
        scene.GitHub.Requests.Clear();

        (await scene.Run()).ShouldBe(ExitCode.NotRight);

        scene.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task LosesFilesOfOthersOnlyWhenItsOwnAreThere()
    {
        scene.GitHub.Add("v1.4.0", "v1.4.0", isDraft: true, ("old-name.tar.gz", [1, 2]));

        (await scene.Run()).ShouldBe(ExitCode.Done);

        var written = scene.Written.ToList();
        written.FindIndex(request => request.StartsWith("DELETE", StringComparison.Ordinal))
            .ShouldBeGreaterThan(written.FindLastIndex(request => request.EndsWith("/assets", StringComparison.Ordinal)));
        scene.ShouldBePublished();
    }

    [Fact]
    public async Task KeepsWhatIsThereWithTheSameDigest()
    {
        var file = scene.Files[0];
        scene.GitHub.Add("v1.4.0", "v1.4.0", isDraft: true, (file.Name, file.Content.ToArray()));

        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.Written.Count(request => request.EndsWith("/assets", StringComparison.Ordinal)).ShouldBe(scene.Files.Count - 1);
        scene.ShouldBePublished();
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("new")]
    public async Task LosesAnUploadThatWasCutOff(string state)
    {
        scene.GitHub.Add("v1.4.0", "v1.4.0").Assets.Add(new(7001, "SHA256SUMS", new byte[] { 1 }, state));

        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.ShouldBePublished();
    }

    [Fact]
    public async Task OnTheSecondPageOfTheListIsFound()
    {
        var draft = scene.GitHub.Add("v1.4.0", "v1.4.0");
        for (var patch = 0; patch < 7; patch++)
        {
            scene.GitHub.Add($"v1.3.{patch}", "earlier", isDraft: false);
        }

        scene.GitHub.PageSize = 3;

        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.TheRelease.Id.ShouldBe(draft.Id);
    }

    [Fact]
    public async Task IsNotFilledOnceSomeonePublishedIt()
    {
        var draft = scene.GitHub.Add("v1.4.0", "v1.4.0");
        scene.Calls.BeforeCall("POST /api/uploads", () => draft.IsDraft = false);

        // Someone publishes it while the first file is sent: a file of the bundle is the last that is written.
        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);
        scene.Transcript.Text.ShouldContain("Someone published 'v1.4.0'");
        scene.Transcript.Clear();

        (await scene.Run()).ShouldBeOneOf(ExitCode.NotRight, ExitCode.Done);
    }

    /// <summary>The list lags behind: the first reads do not show what an earlier run made.</summary>
    [Fact]
    public async Task ThatTheListShowsLateIsUsed()
    {
        var draft = scene.GitHub.Add("v9.9.9", "v1.4.0");
        scene.Calls.Before(4, () => draft.Tag = "v1.4.0");

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        scene.TheRelease.Id.ShouldBe(draft.Id);
        scene.Transcript.Live.ShouldContain("draft: GitHub's list shows none for v1.4.0; looking again for 8 s");
    }

    [Fact]
    public async Task ThatAnotherRunMadeMeanwhileIsUsedByTheNextRun()
    {
        var draft = scene.GitHub.Add("v9.9.9", "v1.4.0");
        scene.DuringTests = () => draft.Tag = "v1.4.0";

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);
        scene.Transcript.Text.ShouldContain("was not there before");
        scene.Written.ShouldBeEmpty();

        (await scene.Run()).ShouldBe(ExitCode.Done);
        scene.TheRelease.Id.ShouldBe(draft.Id);
    }
}
