using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;
using LitellmStack.Tests.Backup.Faults;

namespace LitellmStack.Tests.Release.Faults;

/// <summary>Each call of a release goes wrong, in each way, on a fresh repository; run again it reaches the same end.</summary>
public sealed class EveryCallOfARelease
{
    private static readonly Fault[] Kinds = [Fault.FailsBefore, Fault.FailsAfter, Fault.Outage, Fault.DiesBefore, Fault.DiesAfter];

    public static TheoryData<string, Fault> Each
    {
        get
        {
            var each = new TheoryData<string, Fault>();
            foreach (var way in (string[])["first", "next", "local", "protected", "merged"])
            {
                foreach (var kind in Kinds)
                {
                    each.Add(way, kind);
                }
            }

            return each;
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task ReachesTheSameEndWhenItIsRunAgain(string way, Fault fault)
    {
        var (plain, calls) = await Make(way);
        var before = calls.Made.Count;
        (await Act(plain, way)).ShouldBe(ExitCode.Done, plain.Transcript.Text);
        string[] points = [.. calls.Made.Skip(before)];
        points.Length.ShouldBeGreaterThan(6);
        var end = End(plain);
        for (var n = 1; n <= points.Length; n++)
        {
            var (world, counted) = await Make(way);
            using var ctrlC = new CancellationTokenSource();
            fault.Arm(counted, n, ctrlC);
            var code = await CodeOf(world, way);
            var where = $"{way}: {fault} at call {n} of {points.Length}, '{points[n - 1]}'";
            code.ShouldNotBe(ExitCode.NotRight, where + "\n" + world.Transcript.Text);
            IsNoHalfRelease(world, where);
            counted.Recover();
            (await Act(world, way)).ShouldBe(ExitCode.Done, where + "\n" + world.Transcript.Text);
            End(world).ShouldBe(end, where);
        }
    }

    /// <summary>Someone comes back on another day: what was cut yesterday keeps its date.</summary>
    [Fact]
    public async Task CutYesterdayIsCommittedAsItWasCut()
    {
        var (world, calls) = await Make("next");
        calls.BeforeCall("git commit", () => throw new Killed());
        await Should.ThrowAsync<Killed>(world.Release());
        world.Clock.Advance(TimeSpan.FromDays(1));
        (await world.Release()).ShouldBe(ExitCode.Done, world.Transcript.Text);
        world.Text(ReleaseWorld.Changelog).ShouldContain("## [1.4.0] - 2026-01-02");
    }

    private static async Task<(ReleaseWorld World, Calls Calls)> Make(string way)
    {
        var calls = new Calls();
        var world = new ReleaseWorld(new FakeGitStage(), calls);
        _ = way == "first" ? world.Begin() : world.Grow();
        if (way is "protected" or "merged")
        {
            world.Stage.Protect();
        }

        if (way == "merged")
        {
            (await world.Release()).ShouldBe(ExitCode.Done);
            world.Stage.Merge("release/1.4.0", MergeWay.Squash);
            world.Stage.RemoveTag("v1.4.0");
            world.Stage.TakeRemoteMain();
            world.Pass(world.Stage.Head);
        }

        return (world, calls);
    }

    private static Task<ExitCode> Act(ReleaseWorld world, string way) => world.Release(local: way == "local");

    private static async Task<ExitCode?> CodeOf(ReleaseWorld world, string way)
    {
        try
        {
            return await Act(world, way);
        }
        catch (Killed)
        {
            return null;
        }
        catch (OutsideWorldException)
        {
            return ExitCode.OutsideWorld;
        }
    }

    /// <summary>Main and tag came to the remote together, or neither.</summary>
    private static void IsNoHalfRelease(ReleaseWorld world, string where)
    {
        foreach (var name in (string[])["v1.0.0", "v1.4.0"])
        {
            if (world.Stage.RemoteTag(name) is { } tag)
            {
                tag.Commit.ShouldBe(world.Stage.RemoteBranch("main"), where);
            }
        }
    }

    private static string End(ReleaseWorld world)
    {
        var stage = world.Stage;
        var facts = stage.Git.Observe(default).GetAwaiter().GetResult();
        return string.Join('\n',
        [
            stage.Head, stage.RemoteBranch("main"), stage.RemoteBranch("release/1.4.0"),
            .. facts.Tags.Select(tag => $"{tag}"), stage.RemoteTag("v1.0.0"), stage.RemoteTag("v1.4.0"),
            string.Join(',', facts.Dirty), string.Join(',', world.Forge.PullRequests.Keys), world.Text(ReleaseWorld.Changelog),
        ]);
    }
}
