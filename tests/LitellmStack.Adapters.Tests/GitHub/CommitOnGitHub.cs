using System.Text.Json.Nodes;

using LitellmStack.Adapters.GitHub;
using LitellmStack.Ports;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

public sealed class CommitOnGitHub(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private readonly PublishScene scene = new(server);

    [Fact]
    public async Task HasItsChecksAndStatusesByName()
    {
        Run("unit", "completed", "success");
        Run("gpu", "completed", "skipped");
        Run("sandbox", "in_progress", null);
        Run("lint", "completed", "failure");
        scene.GitHub.Statuses.Add(new JsonObject { ["context"] = "external", ["state"] = "pending" });
        scene.GitHub.Statuses.Add(new JsonObject { ["context"] = "signed", ["state"] = "success" });
        using var connection = scene.Connect();

        (await new GitHubForge(connection).Checks("abc", CancellationToken.None)).ShouldBe(
        [
            new("external", false, false),
            new("gpu", true, true),
            new("lint", true, false),
            new("sandbox", false, false),
            new("signed", true, true),
            new("unit", true, true),
        ]);
    }

    [Fact]
    public async Task IsMergedByOnePullRequestThatIsFoundAgain()
    {
        using var connection = scene.Connect();
        var forge = new GitHubForge(connection);

        (await forge.PullRequestFrom("release/1.4.0", CancellationToken.None)).ShouldBeNull();
        var opened = await forge.OpenPullRequest("release/1.4.0", "Release 1.4.0", "words", CancellationToken.None);

        (await forge.PullRequestFrom("release/1.4.0", CancellationToken.None)).ShouldBe(opened);
        (await forge.PullRequestFrom("release/1.5.0", CancellationToken.None)).ShouldBeNull();
        opened.AbsolutePath.ShouldBe("/someone/litellm-stack/pull/1");
    }

    [Fact]
    public async Task IsReadWithoutAToken()
    {
        scene.Token = null;
        Run("unit", "completed", "success");
        using var connection = scene.Connect();
        var forge = new GitHubForge(connection);

        (await forge.Checks("abc", CancellationToken.None)).ShouldHaveSingleItem();
        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => forge.OpenPullRequest("b", "t", "w", CancellationToken.None));

        trouble.Remedy.ShouldContain("pull-requests: write");
        scene.Written.ShouldBeEmpty();
    }

    private void Run(string name, string status, string? conclusion) =>
        scene.GitHub.CheckRuns.Add(new JsonObject { ["id"] = 1, ["name"] = name, ["status"] = status, ["conclusion"] = conclusion });
}
