using LitellmStack.Backup;

namespace LitellmStack.Adapters.Postgres;

/// <summary>A transaction that stays open in a psql and lends its view to pg_dump.</summary>
internal sealed class Snapshot : ISnapshot
{
    private readonly DatabaseContainer container;
    private readonly PsqlSession session;
    private readonly string compression;

    /// <summary>psql answers one question at a time.</summary>
    private readonly SemaphoreSlim turn = new(1);

    private string id = "";
    private IReadOnlyList<Table> tables = [];

    private Snapshot(DatabaseContainer container, PsqlSession session, string compression) =>
        (this.container, this.session, this.compression) = (container, session, compression);

    public IReadOnlyList<string> Tables => [.. tables.Select(t => t.FullName)];

    private Examination Examination => new(container, DatabaseContainer.Main, session, id);

    public static async Task<Snapshot> Take(DatabaseContainer container, string compression, CancellationToken cancellation)
    {
        var snapshot = new Snapshot(container, PsqlSession.Begin(container, DatabaseContainer.Main), compression);
        try
        {
            await snapshot.Open(cancellation);
            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    public async Task<Contents> Examine(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            // amcheck is an extension, and this transaction only reads.
            return await Examination.Contents(damages: null, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public Task Dump(IReadOnlyCollection<string> withoutRowsOf, Stream destination, CancellationToken cancellation)
    {
        var left = tables.Where(t => withoutRowsOf.Contains(t.FullName)).Select(t => $"--exclude-table-data={Quoting.Pattern(t.Schema, t.Name)}");
        return container.Stream(
            "'pg_dump' of the main database",
            DatabaseContainer.Main,
            ["pg_dump", "--format=custom", $"--compress={compression}", $"--snapshot={id}", "--lock-wait-timeout=60000", .. left],
            input: null,
            destination,
            cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        turn.Dispose();
    }

    private async Task Open(CancellationToken cancellation)
    {
        id = await session.Ask("The snapshot of the main database", Postgres.Examination.Open, cancellation);
        tables = await Examination.Tables(cancellation);
    }
}
