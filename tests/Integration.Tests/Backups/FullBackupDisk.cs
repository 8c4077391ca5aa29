using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>The folder of backups lies on a small disk, which fills while a dump is written: when the backup began, there was room.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class FullBackupDisk(SeededStack stack)
{
    private const long Size = 160 << 20;

    /// <summary>Room for the essential dump, and for a part of the full one.</summary>
    private const long Left = 2 << 20;

    [SkippableFact]
    public async Task PublishesNothingAndKeepsWhatIsThere()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "A small file system needs root.");
        var clone = await stack.Clone();
        await using var disk = await SmallDisk.At(stack.Backups.Path, Size);
        BackupFolder.Copy(stack.Kept, Path.Combine(stack.Backups.Path, stack.Name));
        var before = stack.Backups.Digests;
        var run = clone.Start("Backup", "--sandbox", "--proof", "readable");
        await run.Says("  space ");

        disk.FillUpTo(Left);

        (await run.End).EndedWith(3).Said.ShouldContain($"the disk of '{stack.Backups.Path}' is full");
        stack.Backups.Digests.ShouldBe(before);
        stack.Backups.Unfinished.ShouldBeEmpty();

        var refused = (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(3);
        refused["space"].ShouldContain("are free at");

        disk.Free();
        (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        (await stack.Backups.Troubles()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task StopsARestoreThatCouldNotSaveWhatIsThere()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "A small file system needs root.");
        var clone = await stack.Clone();
        await using var disk = await SmallDisk.At(stack.Backups.Path, Size);
        disk.FillUpTo(Left);
        await clone.Database.Ask("""INSERT INTO "LiteLLM_Config" VALUES ('later', '{}')""");
        var now = await clone.Database.Digest();

        (await clone.Run("Restore", "--sandbox", "--from", stack.Kept)).EndedWith(1).Said.ShouldContain("restore/no-room-for-safety");

        (await clone.Database.Digest()).ShouldBe(now);
        (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
        (await clone.Run("Restore", "--sandbox", "--from", stack.Kept, "--skip-safety-backup")).EndedWith(0);
        (await clone.Database.Digest()).ShouldBe(stack.Seeded);
    }
}
