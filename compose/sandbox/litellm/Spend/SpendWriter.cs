using Npgsql;

using Sandbox.LiteLlm.Database;

namespace Sandbox.LiteLlm.Spend;

/// <summary>Writes the waiting calls in batches, one transaction each, and the last one while the gateway stops. What is not taken is kept for the next.</summary>
internal sealed class SpendWriter(SpendQueue queue, SpendTable table, TimeSpan interval, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(50);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Flush(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval > ShortestInterval ? interval : ShortestInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Flush(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the program; StopAsync writes what is left.
        }
    }

    private async Task Flush(CancellationToken cancellation)
    {
        var entries = queue.TakeAll();
        if (entries.Count == 0)
        {
            return;
        }

        try
        {
            await table.Write(entries, cancellation);
        }
        catch (Exception refused) when (refused is NpgsqlException or OperationCanceledException)
        {
            entries.ForEach(queue.Add);
            Log.SpendWaits(log, entries.Count, refused.Message);
        }
    }
}
