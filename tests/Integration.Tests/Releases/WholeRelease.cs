using System.Security.Cryptography;

using Integration.Tests.Releases.Stage;
using Integration.Tests.Stage;

using LitellmStack.Testing.Release.GitHub;

using Xunit.Abstractions;

namespace Integration.Tests.Releases;

/// <summary>The program itself, from an entry in the changelog to files that everyone can download, with the real compiler. The tests of a tag alone are stood in for.</summary>
public sealed class WholeRelease(FakeGitHubServer server, ITestOutputHelper output) : IClassFixture<FakeGitHubServer>
{
    [SkippableFact]
    public async Task IsTheFirstOneThenTheNextOne()
    {
        await Engine.Require();
        var clone = await ReleaseClone.Make();
        var gitHub = new FakeGitHub();
        server.Serve(gitHub);

        var plan = (await clone.Run("PlanRelease")).EndedWith(0);
        plan["last release"].ShouldContain("none");
        plan["next"].ShouldStartWith("1.0.0");
        plan["checks"].ShouldContain("CI for this commit not made (no token)");
        (await clone.Run("Release")).EndedWith(0)["tag"].ShouldStartWith("v1.0.0 at ");
        await Publish(clone, gitHub, "v1.0.0");

        await clone.Add("added", "A model that answers faster.");
        var low = (await clone.Run("Release", "--bump", "patch")).EndedWith(1);
        low["refused"].ShouldBe("CHANGELOG.md has \"Added\" entries, so 1.0.1 is too low: next allowed version 1.1.0");
        (await clone.Run("Release", "--bump", "minor")).EndedWith(0);
        await Publish(clone, gitHub, "v1.1.0");

        gitHub.Releases.Select(release => (release.Tag, release.IsDraft, release.IsPrerelease)).ShouldBe([("v1.0.0", false, false), ("v1.1.0", false, false)]);
        gitHub.Latest.ShouldBe(gitHub.Releases[1].Id);
        gitHub.Releases[1].Body.ShouldContain("A model that answers faster.");
        (await clone.RemoteRefs()).Select(line => line.Split(' ')[0]).ShouldBe(["refs/heads/main", "refs/tags/v1.0.0", "refs/tags/v1.1.0"]);
        (await clone.GitOfRemote("rev-parse", "main")).ShouldBe(await clone.Git("rev-parse", "HEAD"));
        clone.Remove();
    }

    private async Task Publish(ReleaseClone clone, FakeGitHub gitHub, string tag)
    {
        var run = (await clone.StartOnGitHub(server, "PublishRelease", "--tag", tag).End).EndedWith(0);
        output.WriteLine($"PublishRelease {tag}: {run.Took.TotalSeconds:0.0} s");
        var release = gitHub.Releases.Where(one => one.Tag == tag).ShouldHaveSingleItem();
        var made = Directory.EnumerateFiles(Path.Combine(clone.Root, "artifacts")).Where(path => !path.EndsWith(".tar.gz", StringComparison.Ordinal) || path.Contains(tag[1..], StringComparison.Ordinal));
        release.Assets.Select(asset => $"{asset.Name} {asset.Digest}").ShouldBe(
            made.Select(path => $"{Path.GetFileName(path)} sha256:{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}"), ignoreOrder: true);
        release.Assets.Count.ShouldBe(4);
        output.WriteLine(string.Join('\n', release.Assets.Select(asset => $"{asset.Name}: {asset.Content.Length / 1e6:0.00} MB")));

        clone.Commands.Forget();
        var again = (await clone.StartOnGitHub(server, "PublishRelease", "--tag", tag).End).EndedWith(0);
        again["release"].ShouldStartWith("already released, ");
        clone.Commands.Calls.ShouldNotContain(call => call.StartsWith("dotnet", StringComparison.Ordinal));
    }
}
