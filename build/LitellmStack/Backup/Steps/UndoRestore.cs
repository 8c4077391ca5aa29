using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>The way back.</summary>
internal static class UndoRestore
{
    /// <param name="isLastTry">Then the gateway is started even so: the restored database that it starts on was compared.</param>
    public static Step SwapBack(RestoreWork work, bool isLastTry) => new("back", $"rename '{work.Before}' to '{work.Facts.Database}'", async (_, cancellation) =>
    {
        await work.Gateway.Stop(cancellation);
        work.Run.HasStoppedGateway = true;
        await work.Server.Rename([new(work.Facts.Database, work.Fresh), new(work.Before, work.Facts.Database)], cancellation);
        return new Outcome.Done($"'{work.Facts.Database}' is the one from before");
    }) { OthersGoOn = isLastTry };

    public static Step StartGateway(RestoreWork work) => new("gateway", "start it on the database from before", (progress, cancellation) =>
        work.Gateway.Start(work.Request.Within, progress, cancellation)) { OthersGoOn = true };

    public static Step Drop(RestoreWork work, string database) => new("fresh", $"drop '{database}'", async (_, cancellation) =>
    {
        await work.Server.Drop(database, cancellation);
        return new Outcome.Done($"dropped '{database}'");
    }) { OthersGoOn = true };
}
