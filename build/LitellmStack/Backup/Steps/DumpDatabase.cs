using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>Streams one dump of the snapshot into the unfinished folder; beside the last one the rows are counted.</summary>
internal static class DumpDatabase
{
    public static Step Make(BackupWork work, Tier tier)
    {
        var (run, server) = (work.Run, work.Subject.Server);
        var isLast = tier == work.Request.Tier;
        var word = tier.ToString().ToLowerInvariant();
        return new(word, $"dump {(tier == Tier.Full ? Quantity.Bytes(server.Bytes) : "everything but the rows of history tables")}", async (progress, cancellation) =>
        {
            var started = work.Clock.GetTimestamp();
            run.Snapshot ??= await work.Server.Freeze(cancellation);
            var snapshot = run.Snapshot;
            var withoutRows = tier == Tier.Full ? [] : snapshot.Tables.Where(work.Subject.HistoryTables.Match).ToList();
            var written = work.Store.Write(
                $"{run.Unfinished}/{DumpName.Of(tier)}",
                (stream, token) => snapshot.Dump(withoutRows, new CountedStream(stream, bytes => progress.Report($"{Quantity.Bytes(bytes)} written   {PerSecond(bytes)}")), token),
                cancellation);
            if (isLast)
            {
                var counted = snapshot.Examine(cancellation);
                // Both are awaited before either's trouble is told: none may go on behind the back of the step.
                await Task.WhenAll(written, counted).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                run.Contents = await counted;
            }

            var file = await written;
            run.Add(file, DumpName.Of(tier));
            return new Outcome.Done(tier == Tier.Full
                ? $"{Quantity.Bytes(server.Bytes)} -> {Quantity.Bytes(file.Bytes)}   {PerSecond(server.Bytes)}"
                : $"{Quantity.Of(snapshot.Tables.Count, "table")}, {Quantity.Bytes(file.Bytes)}   keys, teams, models, settings");

            string PerSecond(long bytes) => $"{Quantity.Bytes((long)(bytes / Math.Max(0.001, work.Clock.GetElapsedTime(started).TotalSeconds)))}/s";
        });
    }
}
