using System.Diagnostics;

using Integration.Tests.Releases.Stage;
using Integration.Tests.Stage;

using LitellmStack.Testing.Release.GitHub;

using Xunit.Abstractions;

namespace Integration.Tests.Releases;

/// <summary>
/// PublishRelease is killed with -9: by GitHub before it does what it was asked, or after it did and before it answers, or in the middle of an
/// upload; and before or after a call of git, the tests or the compiler. Then it is run again. Tests and compiler are stood in for.
/// </summary>
public sealed class KilledPublishing(ITestOutputHelper output) : IAsyncLifetime
{
    private const int UsualMoments = 14;

    /// <summary>A run waits 8 s for GitHub's list to settle, but more at a time would take the cores from what other tests time.</summary>
    private const int AtOnce = 2;

    private const string Tag = "v1.0.0";

    private static readonly string[] Publish = ["PublishRelease", "--tag", Tag];

    private ReleaseClone template = null!;
    private Dictionary<string, string> files = null!;

    public async Task InitializeAsync()
    {
        if (OperatingSystem.IsLinux())
        {
            template = await ReleaseClone.Make();
            (await template.Run("Release")).EndedWith(0);
        }
    }

    public Task DisposeAsync()
    {
        template?.Remove();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task IsFinishedByTheNextRunWithTheSameBytes()
    {
        await Engine.Require();
        var (requests, calls) = await Whole();
        List<Kill> all =
        [
            .. requests.SelectMany((request, i) => Ways(request).Select(way => new Kill(i + 1, way, request))),
            .. calls.SelectMany((call, i) => ((Way[])[Way.BeforeCall, Way.AfterCall]).Select(way => new Kill(i + 1, way, call))),
        ];
        var moments = Moments.Some(all, UsualMoments);
        await Parallel.ForEachAsync(moments, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (kill, _) => await Try(kill));
        output.WriteLine($"{moments.Count} kills of {all.Count} moments: {string.Join(", ", moments.GroupBy(kill => kill.Way).Select(group => $"{group.Count()} {group.Key}"))}");
    }

    /// <summary>A run that nothing happens to: what it asks of GitHub, and which commands it calls.</summary>
    private async Task<(IReadOnlyList<string> Requests, IReadOnlyList<string> Calls)> Whole()
    {
        var server = new FakeGitHubServer();
        await server.InitializeAsync();
        var (clone, gitHub) = await New(server);
        var run = (await clone.StartOnGitHub(server, Publish).End).EndedWith(0);
        files = gitHub.Releases.ShouldHaveSingleItem().Assets.ToDictionary(asset => asset.Name, asset => asset.Digest);
        files.Count.ShouldBe(4);
        var calls = clone.Commands.Calls;
        clone.Remove();
        await server.DisposeAsync();
        var moments = new RequestMoments();
        string[] requests = [.. gitHub.Requests.Where(request => moments.Begun(request) is not null)];
        output.WriteLine($"a run: {gitHub.Requests.Count} requests, {requests.Length} of them to be told apart, {calls.Count} calls of commands, {run.Took.TotalSeconds:0.0} s");
        return (requests, calls);
    }

    private async Task Try(Kill kill)
    {
        var server = new FakeGitHubServer();
        await server.InitializeAsync();
        var (clone, gitHub) = await New(server);
        var started = new TaskCompletionSource<int>();
        var moments = new RequestMoments();
        server.Around = (request, answer) => moments.Begun(request.ToString()) == kill.At ? Strike(kill.Way, gitHub, answer, started.Task) : answer();
        if (kill.Way is Way.BeforeCall or Way.AfterCall)
        {
            server.Around = (_, answer) => answer();
            clone.Commands.KillAt(kill.At, kill.Way == Way.AfterCall);
        }

        var child = clone.StartOnGitHub(server, Publish);
        started.SetResult(child.Id);
        (await child.End).ExitCode.ShouldBe(128 + 9, kill.ToString());
        server.Around = (_, answer) => answer();
        gitHub.Releases.Count.ShouldBeLessThanOrEqualTo(1, kill.ToString());
        gitHub.Releases.Where(release => !release.IsDraft).ShouldAllBe(release => IsWhole(release));

        clone.Commands.Forget();
        var again = await clone.StartOnGitHub(server, Publish).End;
        again.ExitCode.ShouldBe(0, $"{kill}\n{again.Said}");
        var published = gitHub.Releases.ShouldHaveSingleItem(kill.ToString());
        published.IsDraft.ShouldBeFalse(kill.ToString());
        IsWhole(published).ShouldBeTrue(kill.ToString());
        gitHub.ChangesOfPublished.ShouldBe(0);
        gitHub.TokensGivenAway.ShouldBe(0);
        gitHub.Tags[Tag].IsAnnotated.ShouldBeTrue();
        (await clone.RemoteRefs()).Select(line => line.Split(' ')[0]).ShouldBe(["refs/heads/main", $"refs/tags/{Tag}"]);
        (await clone.GitOfRemote("rev-parse", "main")).ShouldBe(await clone.Git("rev-parse", "HEAD"));
        clone.Remove();
        await server.DisposeAsync();
    }

    private async Task<(ReleaseClone, FakeGitHub)> New(FakeGitHubServer server)
    {
        var clone = await template.Copy();
        clone.Commands.StandInForTheCompiler();
        var gitHub = new FakeGitHub();
        gitHub.Tags[Tag] = new FakeTag(await clone.Git("rev-parse", "HEAD"), IsAnnotated: true);
        server.Serve(gitHub);
        return (clone, gitHub);
    }

    private bool IsWhole(FakeRelease release) =>
        release.Assets.All(asset => asset.State == "uploaded") && release.Assets.ToDictionary(asset => asset.Name, asset => asset.Digest).OrderBy(one => one.Key).SequenceEqual(files.OrderBy(one => one.Key));

    private static FakeAnswer Strike(Way way, FakeGitHub gitHub, Func<FakeAnswer> answer, Task<int> program)
    {
        gitHub.CutUploads = way == Way.MidUpload ? 1 : 0;
        if (way != Way.BeforeRequest)
        {
            answer();
        }

        using var killed = Process.GetProcessById(program.GetAwaiter().GetResult());
        killed.Kill();
        return FakeAnswer.Cut;
    }

    private static IEnumerable<Way> Ways(string request) =>
        request.StartsWith("POST", StringComparison.Ordinal) && request.EndsWith("/assets", StringComparison.Ordinal) ? [Way.BeforeRequest, Way.AfterRequest, Way.MidUpload] : [Way.BeforeRequest, Way.AfterRequest];

    private enum Way
    {
        BeforeRequest,
        AfterRequest,
        MidUpload,
        BeforeCall,
        AfterCall,
    }

    private sealed record Kill(int At, Way Way, string What);
}
