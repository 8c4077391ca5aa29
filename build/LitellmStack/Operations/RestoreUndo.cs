using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>The way back after a restore that did not reach its end. An interruption does not interrupt it.</summary>
internal sealed class RestoreUndo(StackPorts stack, RestoreWork work)
{
    private const int MostTries = 3;

    /// <summary>As long as PostgreSQL needs after a crash to replay what it had logged (compose: start_period of db).</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(300);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public async Task Run()
    {
        stack.Transcript.Write("back", "the restore did not reach its end; the database from before goes on");

        // A gateway that does not serve was waited for; what the world outside refused may go well the next time.
        for (var tries = 1; await Try(isLast: tries == MostTries) == ExitCode.OutsideWorld; tries++)
        {
            if (tries == MostTries)
            {
                stack.Transcript.Write("back", $"The way back did not reach its end in {MostTries} tries.\nStart the gateway with './build.sh Up{stack.Stack.Option}'; where a database '{work.Before}' exists, it is the one from before, and './build.sh Restore' with the same options goes on.");
                return;
            }

            await Task.Delay(Interval, stack.Clock, CancellationToken.None);
        }
    }

    /// <summary>Looks where things stand, each time anew, and goes on from there. Where the server is gone for good, that is said and no more is tried.</summary>
    private async Task<ExitCode> Try(bool isLast)
    {
        if (await Databases() is not { } databases)
        {
            stack.Transcript.Write("back", $"The database server does not answer.\nStart it with './build.sh Up{stack.Stack.Option}'; where a database '{work.Before}' exists then, it is the one from before: './build.sh Restore' with the same options goes on.");
            return ExitCode.Done;
        }

        return await stack.Run(RestorePlan.Undo(work, databases, isLast), CancellationToken.None);
    }

    /// <summary>Waits while the server recovers; nothing where it does not come back.</summary>
    private async Task<IReadOnlyList<string>?> Databases()
    {
        var started = stack.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                return (await work.Server.Observe(CancellationToken.None)).Databases;
            }
            catch (OutsideWorldException) when (stack.Clock.GetElapsedTime(started) < Recovery)
            {
                stack.Transcript.Show("back", "waiting for the database server");
                await Task.Delay(Interval, stack.Clock, CancellationToken.None);
            }
            catch (OutsideWorldException)
            {
                return null;
            }
        }
    }
}
