using Integration.Tests.Releases.Stage;
using Integration.Tests.Stage;

using LitellmStack.Testing.Release.GitHub;

namespace Integration.Tests.Releases;

/// <summary>The remote has a hook that takes every branch but main.</summary>
public sealed class ProtectedMain(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    private const string Hook = """
        #!/bin/sh
        while read -r old new ref; do
          if [ "$ref" = refs/heads/main ]; then echo 'main is protected' >&2; exit 1; fi
        done
        """;

    [SkippableFact]
    public async Task GetsAPullRequestAndItsSquashedCommitIsTaggedAfterwards()
    {
        await Engine.Require();
        var clone = await ReleaseClone.Make();
        var gitHub = new FakeGitHub();
        gitHub.CheckRuns.Add(new() { ["id"] = 1, ["name"] = "ci", ["status"] = "completed", ["conclusion"] = "success" });
        server.Serve(gitHub);
        var before = await clone.GitOfRemote("rev-parse", "main");
        await Protect(clone);

        var run = (await clone.StartOnGitHub(server, "Release").End).EndedWith(0);
        var request = gitHub.PullRequests.ShouldHaveSingleItem();
        run.Output.ShouldContain($"pull request: {request["html_url"]}");
        $"{request["title"]}: {request["head"]!["ref"]} into {request["base"]!["ref"]}".ShouldBe("Release 1.0.0: release/1.0.0 into main");
        (await clone.GitOfRemote("rev-parse", "main")).ShouldBe(before);
        (await clone.RemoteRefs()).Select(line => line.Split(' ')[0]).ShouldBe(["refs/heads/main", "refs/heads/release/1.0.0"]);

        // Again before the merge: neither a second branch nor a second request.
        (await clone.StartOnGitHub(server, "Release").End).EndedWith(0);
        gitHub.PullRequests.ShouldHaveSingleItem();

        var merged = await MergeSquashed(clone);
        await TakeMergedMain(clone, run);
        var tagged = (await clone.StartOnGitHub(server, "Release").End).EndedWith(0);

        tagged["tag"].ShouldBe($"v1.0.0 at {merged[..12]}");
        (await clone.RemoteRefs()).ShouldContain($"refs/heads/main {merged}");
        (await clone.GitOfRemote("rev-parse", "v1.0.0^{commit}")).ShouldBe(merged);
        (await clone.GitOfRemote("cat-file", "-t", "v1.0.0")).ShouldBe("tag");
    }

    [SkippableFact]
    public async Task WithoutATokenHasTheBranchThatAPullRequestIsOpenedFrom()
    {
        await Engine.Require();
        var clone = await ReleaseClone.Make();
        await Protect(clone);

        var run = (await clone.Run("Release")).EndedWith(0);

        run.Output.ShouldContain("'main' takes no push");
        run.Output.ShouldContain("main is protected");
        run.Output.ShouldContain("pull request: open one from 'release/1.0.0' into 'main'");
        run["next"].ShouldStartWith("merge it, then run './build.sh Release'");
        (await clone.GitOfRemote("rev-parse", "release/1.0.0")).ShouldBe(await clone.Git("rev-parse", "HEAD"));
    }

    /// <summary>Another process writes it: what this one has open, a child that another test starts may hold, and then nobody can run it ("text file busy").</summary>
    private static async Task Protect(ReleaseClone clone) => (await Child.Run(
        "sh", "-c", "printf '%s\n' \"$2\" > \"$1\" && chmod 700 \"$1\"", "sh", Path.Combine(clone.Remote, "hooks", "pre-receive"), Hook)).EndedWith(0);

    /// <summary>As GitHub does it: a new commit with the branch's files, a subject of its own, and no trace of the branch's commit.</summary>
    private static async Task<string> MergeSquashed(ReleaseClone clone)
    {
        var commit = await clone.GitOfRemote("commit-tree", "release/1.0.0^{tree}", "-p", "main", "-m", "Everything is new (#1)");
        await clone.GitOfRemote("update-ref", "refs/heads/main", commit);
        await clone.GitOfRemote("branch", "-q", "-D", "release/1.0.0");
        return commit;
    }

    /// <summary>The commands that the run named, as they stand there.</summary>
    private static async Task TakeMergedMain(ReleaseClone clone, ProgramRun run)
    {
        const string After = "here, after a squash or rebase: ";
        var commands = run.Output.Split('\n').Single(line => line.Contains(After, StringComparison.Ordinal)).Split(After)[1];
        foreach (var command in commands.Split(" && "))
        {
            await clone.Git(command.Split(' ')[1..]);
        }
    }
}
