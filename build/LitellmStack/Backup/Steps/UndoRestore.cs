using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>The way back.</summary>
internal static class UndoRestore
{
    public static Step SwapBack(RestoreWork work) => new("back", $"rename '{work.Before}' to '{work.Facts.Database}'", async (_, cancellation) =>
    {
        await work.Gateway.Stop(cancellation);
        work.Run.HasStoppedGateway = true;
        await work.Server.Rename([new(work.Facts.Database, work.Fresh), new(work.Before, work.Facts.Database)], cancellation);
        return new Outcome.Done($"'{work.Facts.Database}' is the one from before");
    });

    public static Step StartGateway(RestoreWork work) => new("gateway", "start it on the database from before", (progress, cancellation) =>
        work.Gateway.Start(work.Request.Within, progress, cancellation)) { OthersGoOn = true };

    public static Step DropFresh(RestoreWork work) => new("fresh", $"drop '{work.Fresh}'", async (_, cancellation) =>
    {
        await work.Server.Drop(work.Fresh, cancellation);
        return new Outcome.Done($"dropped '{work.Fresh}'");
    }) { OthersGoOn = true };
}
