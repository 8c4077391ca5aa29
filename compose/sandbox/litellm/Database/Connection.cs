using Npgsql;

namespace Sandbox.LiteLlm.Database;

/// <summary>The connected database, its pool and whether it answers.</summary>
internal sealed class Connection(string address, TimeProvider clock, TimeSpan readinessAge) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = new NpgsqlSlimDataSourceBuilder(address).EnableArrays().EnableTransportSecurity().Build();
    private readonly SemaphoreSlim asking = new(1, 1);
    private long answeredAt = clock.GetTimestamp();
    private bool answered = true;

    public NpgsqlDataSource Source => source;

    /// <summary>LiteLLM remembers an answer for two minutes: only a good one, so that a database that comes back is seen at once.</summary>
    public async Task<bool> Answers(CancellationToken cancellation)
    {
        await asking.WaitAsync(cancellation);
        try
        {
            if (!answered || clock.GetElapsedTime(answeredAt) >= readinessAge)
            {
                answered = await Answered(cancellation);
                answeredAt = clock.GetTimestamp();
            }

            return answered;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <exception cref="NpgsqlException">It does not answer.</exception>
    public async Task Ask(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        asking.Dispose();
        await source.DisposeAsync();
    }

    private async Task<bool> Answered(CancellationToken cancellation)
    {
        try
        {
            await Ask(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
