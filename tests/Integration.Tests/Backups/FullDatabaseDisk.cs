using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>The volume of the database fills while a backup is loaded beside it: when the restore began, there was room.</summary>
public sealed class FullDatabaseDisk
{
    private const string Filler = "/var/lib/postgresql/data/filler";

    /// <summary>30 MB of rows that hardly compress.</summary>
    private const string Rows =
        """
        CREATE TABLE public.bulk AS SELECT i, (SELECT string_agg(md5(i || 'x' || j), '') FROM generate_series(1, 30) j) AS text FROM generate_series(1, 30000) i
        """;

    [SkippableFact]
    public async Task EndsTheRestoreAndTheOldDatabaseGoesOn()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Init", "--sandbox")).EndedWith(0);
        await DockerCli.Shared.Ask(
            "volume", "create", "--label", $"com.docker.compose.project={clone.Project}", "--label", "com.docker.compose.volume=db-data",
            "--opt", "type=tmpfs", "--opt", "device=tmpfs", "--opt", "o=size=320m,uid=999", $"{clone.Project}_db-data");
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        var key = await clone.Gateway.NewKey();
        await clone.Database.Ask(Rows);
        (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        var before = await clone.Database.Digest();
        var id = (await clone.Containers()).Single(c => c.Service == "db").Id;

        var restore = clone.Start("Restore", "--sandbox", "--from", "latest", "--skip-safety-backup");
        await restore.Says("  fresh ");
        // All but what the server needs to go on.
        await DockerCli.Shared.Ask("exec", id, "sh", "-c", $"head -c \"$(($(df -k --output=avail {Path.GetDirectoryName(Filler)} | tail -n 1) - 20000))k\" /dev/zero > {Filler}");
        await restore.Says("  back ");
        await DockerCli.Shared.Try("exec", id, "rm", Filler);

        var failed = (await restore.End).EndedWith(3);
        failed.Said.ShouldContain("No space left on device", customMessage: failed.Said);
        failed.Said.ShouldContain("Free space on the disk", customMessage: failed.Said);
        (await clone.Database.Names()).ShouldBe(["litellm", "postgres"]);
        (await clone.Database.Digest()).ShouldBe(before);
        (await clone.Gateway.With(key).Serves()).ShouldBeTrue();
        (await clone.Run("Restore", "--sandbox", "--from", "latest", "--skip-safety-backup")).EndedWith(0);
    }
}
