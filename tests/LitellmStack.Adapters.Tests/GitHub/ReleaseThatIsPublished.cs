using LitellmStack.Ports;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class ReleaseThatIsPublished(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private readonly PublishScene scene = new(server);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithOtherFilesIsNeverChanged(bool isImmutable)
    {
        var published = scene.GitHub.Add("v1.4.0", "v1.4.0", isDraft: false, ("SHA256SUMS", [1, 2, 3]), ("extra.txt", [4]));
        published.IsImmutable = isImmutable;

        (await scene.Run()).ShouldBe(ExitCode.NotRight);

        scene.Written.ShouldBeEmpty();
        scene.TestsRun.ShouldBe(0);
        scene.Transcript.Text.ShouldContain("has other bytes under 'SHA256SUMS'");
        scene.Transcript.Text.ShouldContain("lacks 'litellm-stack-1.4.0.tar.gz', 'sbom.cdx.json'");
        scene.Transcript.Text.ShouldContain("has 'extra.txt', which the bundle has not");
        scene.Transcript.Text.Contains("immutable", StringComparison.Ordinal).ShouldBe(isImmutable);
    }

    [Fact]
    public async Task IsSaidToBeGuardedWhereGitHubGuardsIt()
    {
        scene.GitHub.MakesImmutable = true;

        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.Transcript.Lines[^1].ShouldBe("read back: v1.4.0 at 4f05ac9d0000, 3 of 3 files, immutable");
        scene.Transcript.Clear();
        (await scene.Run()).ShouldBe(ExitCode.Done);
        scene.Transcript.Lines[^1].ShouldBe("release: already released, 9 of 9 steps done");
    }

    [Fact]
    public async Task OfAnOlderLineIsNotTheLatest()
    {
        scene.GitHub.Latest = scene.GitHub.Add("v2.0.0", "v2.0.0", isDraft: false).Id;

        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.GitHub.Latest.ShouldNotBe(scene.TheRelease.Id);
    }

    [Fact]
    public async Task BesideAHigherPrereleaseIsTheLatest()
    {
        scene.GitHub.Add("v2.0.0-rc.1", "v2.0.0-rc.1", isDraft: false);

        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.GitHub.Latest.ShouldBe(scene.TheRelease.Id);
    }

    [Fact]
    public async Task AsAPrereleaseIsMarkedAndNotTheLatest()
    {
        var prerelease = new PublishScene(server, "v1.4.0-rc.1");

        (await prerelease.Run()).ShouldBe(ExitCode.Done, prerelease.Transcript.Text);

        prerelease.TheRelease.IsPrerelease.ShouldBeTrue();
        prerelease.GitHub.Latest.ShouldBeNull();
    }
}
