using LitellmStack.Ports;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class TagThatIsPublished(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private readonly PublishScene scene = new(server);

    [Fact]
    public async Task IsOneReleaseWithTheBundlesBytes()
    {
        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);

        scene.ShouldBePublished();
        scene.TheRelease.Name.ShouldBe("v1.4.0");
        scene.TheRelease.IsPrerelease.ShouldBeFalse();
        scene.GitHub.Latest.ShouldBe(scene.TheRelease.Id);
    }

    [Fact]
    public async Task IsLeftAloneByASecondRun()
    {
        await scene.Run();
        scene.GitHub.Requests.Clear();
        scene.Transcript.Clear();

        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.Transcript.Lines[^1].ShouldBe("release: already released, 9 of 9 steps done");
        scene.Written.ShouldBeEmpty();
        scene.TestsRun.ShouldBe(1);
    }
}
