namespace LitellmStack.Backup;

/// <summary>One moment of a database (pg_export_snapshot), as long as the session that exported it lives.</summary>
public interface ISnapshot : IAsyncDisposable
{
    /// <summary>"schema.table", sorted ordinally; no views, no tables of the system.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>What the database holds at that moment; may run beside a dump.</summary>
    Task<Contents> Examine(CancellationToken cancellation);

    /// <summary>Streams a dump in PostgreSQL's custom format, compressed as well as the server's tools can at the speed of a pipe.</summary>
    /// <param name="withoutRowsOf">Tables of which only the definition goes along.</param>
    Task Dump(IReadOnlyCollection<string> withoutRowsOf, Stream destination, CancellationToken cancellation);
}
