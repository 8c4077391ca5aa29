using Npgsql;

namespace Sandbox.LiteLlm.Stored;

/// <summary>Reads the stored models again from time to time: another instance, or a restore, may have changed them.</summary>
internal sealed class StoredStateReload(StoredState state, TimeSpan interval, TimeProvider clock, ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Load(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the program.
        }
    }

    private async Task Load(CancellationToken cancellation)
    {
        try
        {
            await state.Load(cancellation);
        }
        catch (NpgsqlException away)
        {
            Log.StoredModelsStale(log, away.Message);
        }
    }
}
