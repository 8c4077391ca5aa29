using LitellmStack.Ports;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class GitHubThatRefuses(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private readonly PublishScene scene = new(server);

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task ForALimitIsAskedAgainWhenItSays(int status)
    {
        Before("POST /api/v3", FakeAnswer.SecondaryLimit(status, 37));

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        scene.Clock.Waits.ShouldContain(TimeSpan.FromSeconds(37));
        scene.ShouldBePublished();
    }

    [Fact]
    public async Task WhenTheHoursCallsAreUsedUpIsAskedAfterTheReset()
    {
        Before("PATCH", FakeAnswer.UsedUp(scene.Clock.GetUtcNow() + TimeSpan.FromSeconds(70)));

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        scene.ShouldBePublished();
        scene.Clock.Waits.ShouldContain(wait => wait > TimeSpan.FromSeconds(30) && wait <= TimeSpan.FromSeconds(70));
    }

    [Fact]
    public async Task ForLongerThanAnyoneWaitsIsSaidWithTheTime()
    {
        Before("GET", FakeAnswer.UsedUp(scene.Clock.GetUtcNow() + TimeSpan.FromMinutes(40)));

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);

        scene.Transcript.Text.ShouldContain("A rate limit of GitHub ends in 2400 s");
        scene.Clock.Waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task ForAMomentIsAskedAgain(int status)
    {
        Before("GET", FakeAnswer.Error(status, "Server Error"));

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        scene.ShouldBePublished();
    }

    /// <summary>GitHub may have made it before it broke: making it again could leave two.</summary>
    [Fact]
    public async Task WhileADraftIsMadeIsNotAskedAgain()
    {
        Before("POST /api/v3", FakeAnswer.Error(502, "Server Error"));

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);

        scene.Written.ShouldHaveSingleItem();
        (await scene.Run()).ShouldBe(ExitCode.Done);
        scene.ShouldBePublished();
    }

    [Fact]
    public async Task ForEverIsAskedThreeTimes()
    {
        foreach (var _ in Enumerable.Range(0, 9))
        {
            scene.GitHub.Troubles.Enqueue(FakeAnswer.Error(503, "Unavailable"));
        }

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);

        scene.GitHub.Requests.Count.ShouldBe(3);
        scene.Transcript.Text.ShouldContain("(3 tries) and answered: HTTP 503");
        scene.Transcript.Text.ShouldContain("githubstatus.com");
    }

    [Fact]
    public async Task ANameThatIsTakenIsComparedInstead()
    {
        var file = scene.Files[0];
        var isThere = false;
        scene.Calls.BeforeCall("POST /api/uploads", () =>
        {
            // Another run of the same tag was faster.
            scene.TheRelease.Assets.Add(new(7001, file.Name, file.Content));
            isThere = true;
        });

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        isThere.ShouldBeTrue();
        scene.ShouldBePublished();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AnUploadThatBreaksAtHalfOfItsBytesIsSentAgain(int times)
    {
        scene.GitHub.CutUploads = times;

        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        scene.ShouldBePublished();
    }

    [Fact]
    public async Task EveryUploadLeavesADraftThatTheNextRunFinishes()
    {
        scene.GitHub.CutUploads = 100;
        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);
        scene.TheRelease.IsDraft.ShouldBeTrue();

        scene.GitHub.CutUploads = 0;
        (await scene.Run()).ShouldBe(ExitCode.Done);
        scene.ShouldBePublished();
    }

    /// <summary>Uploads are tried by the plan, which looks at what arrived first; every other call by the connection.</summary>
    private void Before(string call, FakeAnswer answer) => scene.Calls.BeforeCall(call, () => scene.GitHub.Troubles.Enqueue(answer));
}
