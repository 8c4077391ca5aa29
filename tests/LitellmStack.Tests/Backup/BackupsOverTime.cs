using LitellmStack.Backup;
using LitellmStack.Operations;
using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup;

public sealed class BackupsOverTime
{
    [Fact]
    public async Task HourlyEssentialOnesNeverPushOutTheFullOne()
    {
        var scene = await Scene.Make();
        scene.Keep(2, 1);
        await scene.Backup();
        for (var i = 0; i < 5; i++)
        {
            await scene.Backup("essential");
        }

        scene.Backups.Select(b => b.Tier).ShouldBe([Tier.Essential, Tier.Essential, Tier.Full]);
    }

    [Fact]
    public async Task ClockThatWasSetBackMakesNoneOld()
    {
        var scene = await Scene.Make();
        scene.Keep(1, 1);
        await scene.Backup();
        var first = scene.Backups[0].Name;
        scene.World.Clock.Advance(-TimeSpan.FromDays(400));
        scene.Hold("second");
        await scene.Backup();
        scene.Backups.ShouldHaveSingleItem().Name.ShouldNotBe(first);
        scene.Hold("third");
        (await scene.Restore()).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.Database[Scene.Main].Text.ShouldContain("second");
    }

    /// <summary>A timer that died is not hidden by a restore.</summary>
    [Fact]
    public async Task HealthTellsTheAgeOfTheNewestThatWasAskedFor()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        scene.World.Clock.Advance(TimeSpan.FromHours(5));
        (await scene.Restore()).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.Backups.Count.ShouldBe(2);
        await new HealthOperation(scene.World.Of(isSandbox: false), scene.World.Store).Run("text", CancellationToken.None);
        scene.World.Transcript.Lines.ShouldContain("backup: ok     5 hours old, restored");
    }

    [Fact]
    public async Task ForeignFilesAreNamedAndLeftAlone()
    {
        var scene = await Scene.Make();
        string[] foreign = ["notes.txt", "litellm-old/full.dump", "한국어 사본/manifest.json"];
        foreach (var path in foreign)
        {
            scene.World.Files.Put($"{scene.Folder}/{path}", [1]);
        }

        await scene.Backup();
        scene.World.Transcript.Lines[^1].ShouldBe("retention: 1 kept, 0 expired; not ours and left alone: litellm-old, notes.txt, 한국어 사본");
        foreign.ShouldAllBe(path => scene.World.Files.Exists($"{scene.Folder}/{path}"));
        scene.List().ShouldBe(ExitCode.Done);
        scene.World.Transcript.Lines[^1].ShouldBe("foreign: litellm-old, notes.txt, 한국어 사본   not ours and left alone");
    }

    [Fact]
    public async Task OneThatWasDamagedSinceIsFoundAndCountsNoLonger()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        await scene.Backup();
        var newest = scene.Backups[0];
        scene.World.Files.Put(scene.PathOf(newest, DumpName.Full), [1, 2, 3]);
        (await scene.Verify()).ShouldBe(ExitCode.NotRight);
        scene.Backups[0].Proof.Level.ShouldBe(ProofLevel.Damaged);
        scene.World.Transcript.Clear();
        (await scene.Restore()).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.World.Transcript.Text.ShouldContain(scene.Backups[^1].Name);
    }

    [Fact]
    public async Task FullDiskOfTheEngineCallsNoneDamaged()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        scene.World.ThrowAway.Free = 1_000_000;
        (await scene.Verify(all: true)).ShouldBe(ExitCode.OutsideWorld, scene.World.Transcript.Text);
        scene.Backups[0].Proof.Level.ShouldBe(ProofLevel.Restored);
    }

    [Fact]
    public async Task DatabasesOfEarlierRestoresGoWithTheRuleOrWhenAsked()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        await scene.Restore(safety: false);
        scene.Database.Databases.Count.ShouldBe(2);
        scene.World.Clock.Advance(TimeSpan.FromDays(13));
        await scene.Backup();
        scene.Database.Databases.Count.ShouldBe(2);
        scene.World.Clock.Advance(TimeSpan.FromDays(2));
        await scene.Backup();
        scene.Database.Databases.ShouldBe([Scene.Main]);
        await scene.Restore(safety: false);
        (await scene.Restore(null, dropsPrevious: true)).ShouldBe(ExitCode.Done);
        scene.Database.Databases.ShouldBe([Scene.Main]);
    }

    [Fact]
    public async Task WhatIsWrittenMeanwhileIsNotInTheSnapshot()
    {
        var scene = await Scene.Make();
        var moment = scene.Database[Scene.Main].Text;
        scene.World.Calls.BeforeCall("live dump", () => scene.Database[Scene.Main].Tables["public.LiteLLM_SpendLogs"].Add("written meanwhile"));
        (await scene.Backup()).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.Database[Scene.Main].Text.ShouldNotBe(moment);
        (await scene.Restore(safety: false)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.Database[Scene.Main].Text.ShouldBe(moment);
    }
}
