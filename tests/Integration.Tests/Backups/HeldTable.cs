using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>A table that a session keeps for itself: who wants to read it waits.</summary>
internal sealed class HeldTable : IAsyncDisposable
{
    private const string Name = "a held table";

    private readonly Clone clone;
    private readonly Task<IReadOnlyList<string>> session;

    private HeldTable(Clone clone, Task<IReadOnlyList<string>> session)
    {
        this.clone = clone;
        this.session = session;
    }

    /// <summary>At most 50 s: a test that forgets it ends with an error instead of never.</summary>
    public static async Task<HeldTable> Take(Clone clone, string table)
    {
        var session = clone.Database.Ask($"SET application_name = '{Name}'; BEGIN; LOCK TABLE \"{table}\" IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(50)");
        await clone.Database.Until($"EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE a.application_name = '{Name}' AND l.mode = 'AccessExclusiveLock' AND l.granted)");
        return new(clone, session);
    }

    public async ValueTask DisposeAsync()
    {
        if (!session.IsCompleted)
        {
            await clone.Database.Ask($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{Name}'");
            await session.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
