using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>Removes what killed runs left: the lock is held, so that nothing unfinished of this folder is anyone's.</summary>
internal static class SweepLeftovers
{
    public static Step Make(BackupWork work) => Make(work.Known, work.Subject.Server, work.Store, work.ThrowAway, work.Server);

    /// <summary>For a restore that makes no backup first.</summary>
    public static Step Make(RestoreWork work) => Make(BackupCatalogue.Read(work.Store), work.Facts, work.Store, work.ThrowAway, work.Server);

    /// <summary>What a proof leaves.</summary>
    public static Step Servers(IThrowAwayServers throwAway) => new("leftovers", "remove servers of killed runs", async (progress, cancellation) =>
    {
        progress.Report("looking for what killed runs left");
        return Swept((await throwAway.Sweep(cancellation)).Count);
    });

    private static Step Make(BackupCatalogue known, ServerFacts facts, IBackupStore store, IThrowAwayServers throwAway, IDatabaseServer server)
    {
        var databases = Previous.Unfinished(facts, store.Folder);
        var there = known.Unfinished.Count + databases.Count;
        return new("leftovers", $"remove {Words(there)}", async (progress, cancellation) =>
        {
            progress.Report("looking for what killed runs left");
            var servers = await throwAway.Sweep(cancellation);
            foreach (var folder in known.Unfinished)
            {
                store.Remove(folder);
            }

            foreach (var database in databases)
            {
                await server.Drop(database, cancellation);
            }

            return Swept(there + servers.Count);
        });
    }

    private static Outcome Swept(int count) => count == 0 ? new Outcome.AlreadyDone("none") : new Outcome.Done($"removed {Words(count)}");

    private static string Words(int count) => count == 0 ? "nothing" : $"{Quantity.Of(count, "leftover")} of killed runs";
}
