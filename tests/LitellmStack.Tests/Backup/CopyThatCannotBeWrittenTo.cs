using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup;

/// <summary>VerifyBackup on a read-only medium: the verdict is said, and that it was not written down.</summary>
public sealed class CopyThatCannotBeWrittenTo
{
    [Fact]
    public async Task IsCalledGoodWithExitCodeThree()
    {
        var scene = await OnAReadOnlyDisk();
        (await scene.Verify()).ShouldBe(ExitCode.OutsideWorld);
        var said = scene.World.Transcript.Lines[^1];
        said.ShouldContain("restored into a throw-away postgres");
        said.ShouldContain("Its manifest does not say so");
    }

    [Fact]
    public async Task IsCalledDamagedWithExitCodeOne()
    {
        var scene = await OnAReadOnlyDisk();
        var dump = scene.PathOf(scene.Backups[0], DumpName.Full);
        scene.World.Files.Put(dump, [.. scene.World.Files.Read(dump).SkipLast(1)]);
        (await scene.Verify()).ShouldBe(ExitCode.NotRight);
        scene.World.Transcript.Lines[^1].ShouldContain("is not good");
        scene.Backups[0].Proof.Level.ShouldBe(ProofLevel.Restored);
    }

    private static async Task<Scene> OnAReadOnlyDisk()
    {
        var scene = await Scene.Make();
        await scene.Backup();
        scene.World.Calls.BeforeCall($"write {scene.PathOf(scene.Backups[0], Manifest.FileName)}", () =>
            throw new OutsideWorldException($"'{Manifest.FileName}' could not be written: Read-only file system", "Let this user write there."));
        return scene;
    }
}
