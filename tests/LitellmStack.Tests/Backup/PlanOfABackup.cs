using System.Text.RegularExpressions;

using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Backup;

/// <summary>What --dry-run prints; the very plan that would run.</summary>
public sealed partial class PlanOfABackup
{
    [Fact]
    public async Task IsPrintedAndChangesNothing()
    {
        var scene = await WithTwo();
        var before = scene.World.Calls.Made.Count;
        (await scene.Backup(secrets: true, isDryRun: true)).ShouldBe(ExitCode.Done);
        scene.World.Calls.Made.Skip(before).ShouldBe(["docker compose config --format json", "docker compose config --hash *", "live observe"]);
        await Snapshot.Text(WithoutSize(scene.World.Transcript.Text), "txt");
    }

    [Fact]
    public async Task OfARestoreIsPrintedWithItsSafetyBackup()
    {
        var scene = await WithTwo();
        (await scene.Restore(isDryRun: true)).ShouldBe(ExitCode.Done);
        Unchanged(scene);
        await Snapshot.Text(WithoutSize(scene.World.Transcript.Text), "txt");
    }

    [Fact]
    public async Task OfARestoreBesideNamesTheDatabase()
    {
        var scene = await WithTwo();
        (await scene.Restore(into: "look", isDryRun: true)).ShouldBe(ExitCode.Done);
        Unchanged(scene);
        await Snapshot.Text(WithoutSize(scene.World.Transcript.Text), "txt");
    }

    [Fact]
    public async Task OfDroppingNamesWhatARestoreSetAside()
    {
        var scene = await WithTwo();
        await scene.Restore(safety: false);
        scene.World.Transcript.Clear();
        (await scene.Restore(from: null, dropsPrevious: true, isDryRun: true)).ShouldBe(ExitCode.Done);
        scene.World.Transcript.Lines.ShouldBe(["previous: would drop 'litellm_before_20260102030408'"]);
        scene.Database.Databases.Count.ShouldBe(2);
    }

    /// <summary>How large the shipped settings are at the moment is no matter of the plan.</summary>
    private static string WithoutSize(string text) => Size().Replace(text, "need about SIZE");

    [GeneratedRegex("need about [0-9.]+ [kM]?B")]
    private static partial Regex Size();

    private static void Unchanged(Scene scene)
    {
        scene.Backups.Count.ShouldBe(2);
        scene.Database.Databases.ShouldBe([Scene.Main]);
        scene.Catalogue.Unfinished.ShouldBeEmpty();
    }

    /// <summary>One of which expires, and something foreign beside them.</summary>
    private static async Task<Scene> WithTwo()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        await scene.Backup();
        scene.Keep(1, 1);
        scene.World.Files.Put($"{scene.Folder}/notes.txt", [1]);
        scene.World.Transcript.Clear();
        return scene;
    }
}
