using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>The engine ends and starts again, on the same data, while a backup is made. It has only the database.</summary>
public sealed class EngineThatRestarts
{
    /// <summary>Enough rows that the dump takes longer than it takes to notice that it has begun.</summary>
    private const string Rows =
        """
        CREATE TABLE public.bulk AS SELECT i, (SELECT string_agg(md5(i || 'x' || j), '') FROM generate_series(1, 30) j) AS text FROM generate_series(1, 40000) i
        """;

    [SkippableFact]
    public async Task EndsTheBackupWhichPublishesNothing()
    {
        await using var engine = await SecondEngine.Start();
        await using var clone = await Clone.Make();
        (string, string?)[] shell = [("DOCKER_HOST", engine.Host)];
        await Bring(engine, clone);
        (await clone.RunIn(shell, "Up", "--sandbox", "--service", "db")).EndedWith(0);
        var database = new Database(clone.Project, engine.Docker);
        await database.Ask(Rows);
        (await clone.RunIn(shell, "Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        var backups = new BackupFolder(Path.Combine(clone.Folder, "backups", "sandbox"));
        var before = backups.Digests;
        var rows = await database.Count("public.bulk");

        var run = clone.Start(shell, "Backup", "--sandbox");
        await run.Says("  space ");
        await database.Until("EXISTS (SELECT FROM pg_stat_progress_copy WHERE command = 'COPY TO')");
        await engine.Restart();

        (await run.End).EndedWith(3);
        backups.Digests.ShouldBe(before);
        backups.Unfinished.ShouldBeEmpty();
        (await clone.RunIn(shell, "Up", "--sandbox", "--service", "db")).EndedWith(0);
        (await database.Count("public.bulk")).ShouldBe(rows);
        (await clone.RunIn(shell, "Backup", "--sandbox")).EndedWith(0)["published"].ShouldEndWith("restored");
        (await backups.Troubles()).ShouldBeEmpty();
        (await engine.Docker.Ask("ps", "--all", "--quiet", "--filter", $"label=litellm-stack.proof-of={backups.Path}")).ShouldBeEmpty();
    }

    /// <summary>The database's image, from the engine that has it.</summary>
    private static async Task Bring(SecondEngine engine, Clone clone)
    {
        (await clone.Run("Init", "--sandbox")).EndedWith(0);
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        var image = (await clone.Containers()).Single(c => c.Service == "db").Image;
        (await clone.Run("Down", "--sandbox", "--volumes", "--yes")).EndedWith(0);
        var archive = Path.Combine(clone.Folder, ".nuke", "image.tar");
        await DockerCli.Shared.Ask("save", "--output", archive, image);
        await engine.Docker.Ask("load", "--input", archive);
        File.Delete(archive);
    }
}
