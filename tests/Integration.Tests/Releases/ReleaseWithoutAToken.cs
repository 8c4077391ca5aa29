using Integration.Tests.Releases.Stage;
using Integration.Tests.Stage;

using LitellmStack.Testing.Release.GitHub;

namespace Integration.Tests.Releases;

public sealed class ReleaseWithoutAToken(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    [SkippableFact]
    public async Task IsPlannedWithTheChecksThatWereNotMade()
    {
        await Engine.Require();
        var clone = await ReleaseClone.Make();

        var plan = (await clone.Run("PlanRelease")).EndedWith(0);
        plan["checks"].ShouldContain("remote equal ok");
        plan["checks"].ShouldContain("CI for this commit not made (no token)");

        await clone.Git("remote", "remove", "origin");
        var alone = (await clone.Run("PlanRelease")).EndedWith(0);
        alone["checks"].ShouldContain("remote equal not made (no remote)");
        alone["checks"].ShouldContain("CI for this commit not made (no remote)");
        var refused = (await clone.Run("Release")).EndedWith(1);
        refused["refused"].ShouldStartWith("There is no remote 'origin'");
        (await clone.Git("tag", "--list")).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task IsNotPublishedAndTheRightIsNamed()
    {
        await Engine.Require();
        var clone = await ReleaseClone.Make();
        (await clone.Run("Release")).EndedWith(0);
        clone.Commands.StandInForTheCompiler();
        var gitHub = new FakeGitHub();
        server.Serve(gitHub);

        var run = (await clone.Start([("GITHUB_REPOSITORY", FakeGitHub.Repository)], "PublishRelease", "--tag", "v1.0.0", "--github-api-url", server.Api.ToString()).End).EndedWith(3);

        run.Output.ShouldContain($"GitHub asks for a token, and none is set. Nothing was written.");
        run.Output.ShouldContain("Set 'STACK_GITHUB_TOKEN' (or 'GITHUB_TOKEN') in the shell to a token with the right 'contents: write'");
        gitHub.Releases.ShouldBeEmpty();
        gitHub.Requests.ShouldAllBe(request => request.StartsWith("GET ", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task StaysInThisCloneWithLocal()
    {
        await Engine.Require();
        var clone = await ReleaseClone.Make();
        var before = await clone.RemoteRefs();

        var run = (await clone.Run("Release", "--local")).EndedWith(0);

        run["push"].ShouldContain("--local");
        run["next"].ShouldStartWith("v1.0.0 is in this clone alone");
        (await clone.RemoteRefs()).ShouldBe(before);
        (await clone.Git("cat-file", "-t", "v1.0.0")).ShouldBe("tag");
        clone.Commands.StandInForTheCompiler();
        (await clone.Run("Bundle")).EndedWith(0);
        (await clone.Bash("scripts/verify_bundle.sh", "artifacts")).EndedWith(0);
        (await clone.Run("Release")).EndedWith(0)["push"].ShouldContain("v1.0.0");
        (await clone.GitOfRemote("rev-parse", "v1.0.0^{commit}")).ShouldBe(await clone.Git("rev-parse", "HEAD"));
    }
}
