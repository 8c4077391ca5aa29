using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class BackupOfAStack
{
    [Fact]
    public async Task IsPublishedWithBothDumpsAndProven()
    {
        var scene = await Scene.Make();
        (await scene.Backup()).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        var backup = scene.Backups.ShouldHaveSingleItem();
        backup.Proof.Level.ShouldBe(ProofLevel.Restored);
        backup.Proof.Credentials.ShouldBe(1);
        FakeDump.Read(scene.World.Files.Read(scene.PathOf(backup, DumpName.Full))).Text.ShouldBe(scene.Database[Scene.Main].Text);
        FakeDump.Read(scene.World.Files.Read(scene.PathOf(backup, DumpName.Essential))).Tables["public.LiteLLM_SpendLogs"].ShouldBeEmpty();
        scene.World.ThrowAway.Running.ShouldBeEmpty();
        scene.Database.Snapshots.ShouldBe(0);
    }

    [Fact]
    public async Task ComesBack()
    {
        var scene = await Scene.Make();
        var first = scene.Database[Scene.Main].Text;
        await scene.Backup();
        scene.Hold("second");
        var second = scene.Database[Scene.Main].Text;
        (await scene.Restore()).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        scene.Database[Scene.Main].Text.ShouldBe(first);
        scene.Database[scene.Database.Databases.Single(name => name != Scene.Main)].Text.ShouldBe(second);
        scene.Backups.Count.ShouldBe(2);
    }
}
