using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>The seconds in which the gateway does not serve.</summary>
internal static class SwapDatabases
{
    public static Step StopGateway(RestoreWork work) => new("gateway", "stop it, after it has answered what it was asked", async (progress, cancellation) =>
    {
        work.Run.HasStoppedGateway = true;
        progress.Report("stopping");
        await work.Gateway.Stop(cancellation);
        return new Outcome.Done("stopped");
    });

    public static Step Swap(RestoreWork work) => new("swap", $"rename '{work.Facts.Database}' to '{work.Before}' and '{work.Fresh}' to '{work.Facts.Database}', in one transaction", async (_, cancellation) =>
    {
        await work.Server.Rename([new(work.Facts.Database, work.Before), new(work.Fresh, work.Facts.Database)], cancellation);
        return new Outcome.Done($"'{work.Facts.Database}' is the restored one, the one before is '{work.Before}'");
    });

    public static Step StartGateway(RestoreWork work) => new("gateway", "start it and wait until it serves", (progress, cancellation) =>
        work.Gateway.Start(work.Request.Within + (2 * work.Run.Load), progress, cancellation));

    public static Step Ask(RestoreWork work) => new("request", "ask it something that only the database knows", async (_, cancellation) =>
    {
        var asked = await work.Gateway.Ask(cancellation);
        work.Run.IsServing = asked is Outcome.Done;
        return asked;
    });
}
