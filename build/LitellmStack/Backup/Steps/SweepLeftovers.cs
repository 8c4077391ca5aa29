using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>Removes what killed runs left: the lock is held, so that nothing unfinished of this folder is anyone's.</summary>
internal static class SweepLeftovers
{
    public static Step Make(BackupWork work) => new("leftovers", $"remove {Words(work.Known.Unfinished.Count)}", async (progress, cancellation) =>
    {
        progress.Report("looking for what killed runs left");
        var servers = await work.ThrowAway.Sweep(cancellation);
        foreach (var folder in work.Known.Unfinished)
        {
            work.Store.Remove(folder);
        }

        var databases = Previous.Unfinished(work.Subject.Server, work.Store.Folder);
        foreach (var database in databases)
        {
            await work.Server.Drop(database, cancellation);
        }

        var swept = work.Known.Unfinished.Count + servers.Count + databases.Count;
        return swept == 0 ? new Outcome.AlreadyDone("none") : new Outcome.Done($"removed {Words(swept)}");
    });

    private static string Words(int count) => count == 0 ? "nothing" : $"{Quantity.Of(count, "leftover")} of killed runs";
}
