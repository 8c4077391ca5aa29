using LitellmStack.Adapters.GitHub;
using LitellmStack.Ports;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class TokenOfTheShell(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private readonly PublishScene scene = new(server);

    [Fact]
    public async Task ThatIsMissingLetsNothingBeWritten()
    {
        scene.Token = null;

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);

        scene.Written.ShouldBeEmpty();
        scene.Transcript.Text.ShouldContain("STACK_GITHUB_TOKEN");
        scene.Transcript.Text.ShouldContain("contents: write");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(FakeGitHub.ReadToken)]
    public async Task IsNotNeededForADryRun(string? token)
    {
        scene.Token = token;

        (await scene.Run(isDryRun: true)).ShouldBe(ExitCode.Done);

        scene.Written.ShouldBeEmpty();
        scene.TestsRun.ShouldBe(0);
        scene.Transcript.Lines.Count.ShouldBe(9);
    }

    [Fact]
    public async Task ThatMayOnlyReadIsToldTheRightItLacks()
    {
        scene.Token = FakeGitHub.ReadToken;

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);

        scene.Transcript.Text.ShouldContain("HTTP 403");
        scene.Transcript.Text.ShouldContain("give the token 'contents: write'");
        scene.GitHub.Releases.ShouldBeEmpty();
    }

    [Fact]
    public async Task ThatHasExpiredIsToldSo()
    {
        scene.Token = "ghp_expiredExpiredExpired";

        (await scene.Run()).ShouldBe(ExitCode.OutsideWorld);

        scene.Transcript.Text.ShouldContain("does not take the token");
        scene.Transcript.Text.ShouldNotContain("ghp_");
    }

    [Fact]
    public async Task IsInNoMessageWhateverGitHubAnswers()
    {
        using var connection = scene.Connect();
        var releases = new GitHubReleases(connection);
        foreach (var status in (int[])[400, 401, 403, 404, 409, 410, 418, 422, 451])
        {
            scene.GitHub.Troubles.Enqueue(FakeAnswer.Error(status, $"Bearer {FakeGitHub.PushToken} is not taken"));

            var trouble = await Should.ThrowAsync<OutsideWorldException>(() => releases.Draft(new("v1", "c", "t", "n", false, false), CancellationToken.None));

            trouble.ToString().ShouldNotContain(FakeGitHub.PushToken);
            trouble.Remedy.ShouldNotContain(FakeGitHub.PushToken);
            trouble.Message.ShouldContain($"HTTP {status}");
        }
    }

    [Theory]
    [InlineData("ghp_with\nline")]
    [InlineData("ghp_with blank")]
    [InlineData("ghp_wíth-letter")]
    public void WithCharactersThatNoTokenHasIsNotSentAndNotShown(string token)
    {
        var trouble = Should.Throw<OutsideWorldException>(() => GitHubToken.Of(name => name == "STACK_GITHUB_TOKEN" ? token : null));

        trouble.ToString().ShouldNotContain("ghp_");
        trouble.Message.ShouldContain("'STACK_GITHUB_TOKEN'");
    }

    [Fact]
    public void HasNoTextOfItsOwn() => $"{GitHubToken.Of(_ => FakeGitHub.PushToken)}".ShouldBe("***");

    [Theory]
    [InlineData("http://github.example.com/api/v3")]
    [InlineData("github.example.com")]
    [InlineData("ftp://github.example.com/")]
    public void GoesToNoAddressThatIsNotEncrypted(string address) => Should.Throw<OutsideWorldException>(() => GitHubAddress.Read(address));

    [Theory]
    [InlineData(null, "https://api.github.com/", "https://github.com/")]
    [InlineData("", "https://api.github.com/", "https://github.com/")]
    [InlineData("https://api.github.com", "https://api.github.com/", "https://github.com/")]
    [InlineData("https://github.example.com/api/v3", "https://github.example.com/api/v3/", "https://github.example.com/")]
    public void GoesToTheAddressThatIsGiven(string? text, string api, string site) => GitHubAddress.Read(text).ShouldBe(new GitHubAddress(new(api), new(site)));

    [Fact]
    public async Task IsNotGivenToThePlaceWhereFilesAreStored()
    {
        (await scene.Run()).ShouldBe(ExitCode.Done);

        scene.GitHub.Requests.ShouldContain(request => request.StartsWith("GET storage/", StringComparison.Ordinal));
        scene.GitHub.TokensGivenAway.ShouldBe(0);
    }
}
