using LitellmStack.Backup.Steps;
using LitellmStack.Plans;

namespace LitellmStack.Backup;

/// <summary>What puts a backup in the place of the serving database, or beside it.</summary>
public static class RestorePlan
{
    public static Plan Make(RestoreWork work) => new(
    [
        .. work.Sweeps ? [SweepLeftovers.Make(work)] : Array.Empty<Step>(),
        LoadFresh.Create(work),
        LoadFresh.Load(work),
        LoadFresh.Compare(work),
        .. work.Request.Into is { } into ? [LoadFresh.Name(work, into)] : (Step[])
        [
            SwapDatabases.StopGateway(work),
            SwapDatabases.Swap(work),
            SwapDatabases.StartGateway(work),
            SwapDatabases.Ask(work),
        ],
    ]);

    /// <summary>What leads back to the database that served before, from wherever the restore ended.</summary>
    /// <param name="databases">The server's as they are now: whether the swap took place is read from them, not from what was heard of it.</param>
    public static Plan Undo(RestoreWork work, IReadOnlyList<string> databases, bool isLastTry) => new(
    [
        .. databases.Contains(work.Before) ? [UndoRestore.SwapBack(work, isLastTry)] : Array.Empty<Step>(),
        .. work.Run.HasStoppedGateway ? [UndoRestore.StartGateway(work)] : Array.Empty<Step>(),
        UndoRestore.Drop(work, work.Request.Into is { } into && work.Run.HasNamed && !databases.Contains(work.Fresh) ? into : work.Fresh),
    ]);
}
