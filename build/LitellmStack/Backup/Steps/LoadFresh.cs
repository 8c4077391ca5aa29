using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>A fresh database beside the serving one: made, loaded, compared. The serving one is not touched.</summary>
internal static class LoadFresh
{
    public static Step Create(RestoreWork work) => new("fresh", $"create database '{work.Fresh}'", async (_, cancellation) =>
    {
        await work.Server.Create(work.Fresh, cancellation);
        return new Outcome.Done($"database '{work.Fresh}'");
    });

    public static Step Load(RestoreWork work)
    {
        var dump = new DumpFile(Path.Combine(work.Store.Folder, work.Request.Path), DumpName.Of(work.Request.Tier));
        var bytes = work.Request.Manifest.Files.First(f => f.Path == dump.Name).Bytes;
        return new("load", $"load {dump.Name}, {Quantity.Bytes(bytes)}", async (progress, cancellation) =>
        {
            var started = work.Clock.GetTimestamp();
            progress.Report($"loading {dump.Name}");
            await work.Server.Load(work.Fresh, dump, progress, cancellation);
            work.Run.Load = work.Clock.GetElapsedTime(started);
            return new Outcome.Done($"{dump.Name}, {Quantity.Bytes(bytes)}");
        });
    }

    /// <summary>Half of a restore never bears the name that was asked for.</summary>
    public static Step Name(RestoreWork work, string into) => new("name", $"rename '{work.Fresh}' to '{into}'", async (_, cancellation) =>
    {
        work.Run.HasNamed = true;
        await work.Server.Rename([new(work.Fresh, into)], cancellation);
        return new Outcome.Done($"'{into}'");
    });

    public static Step Compare(RestoreWork work) => new("check", "compare schema, rows and credentials with the manifest", async (progress, cancellation) =>
    {
        progress.Report("counting rows");
        var contents = await work.Server.Examine(work.Fresh, cancellation);
        var (troubles, decrypted, locked) = new Comparison(work.Request.Manifest, work.Secrets, work.SaltKey).With(work.Request.Tier, contents, work.Facts.Major);
        if (troubles.Count > 0)
        {
            return new Outcome.Failed(
                $"What was loaded is not what was saved: {string.Join("; ", troubles)}.",
                "The serving database is unchanged. './build.sh ListBackups' shows the others.", RetryHelps: false);
        }

        var credentials = (decrypted, locked) switch
        {
            (0, 0) => "",
            (_, 0) => $", {Quantity.Of(decrypted, "credential")} decrypt{(decrypted == 1 ? "s" : "")}",
            _ => $", {decrypted} of {Quantity.Of(decrypted + locked, "credential")} decrypt",
        };
        return new Outcome.Done($"{Quantity.Of(contents.Rows.Count, "table")}, {Quantity.Of(contents.RowCount, "row")} equal{credentials}");
    });
}
