namespace LitellmStack.Backup;

/// <summary>
/// One PostgreSQL server: the stack's own or a throw-away one. Calls throw <see cref="Ports.OutsideWorldException"/> with the tool's exit
/// code and last lines where the server does not do what it was asked.
/// </summary>
public interface IDatabaseServer
{
    Task<ServerFacts> Observe(CancellationToken cancellation);

    /// <summary>A new and empty database with the encoding and locale of the server's main one. One of that name is an error.</summary>
    Task Create(string database, CancellationToken cancellation);

    /// <summary>
    /// Loads a dump into an empty database, with one job a core where the server can read the file, over standard input elsewhere. The first error ends it.
    /// </summary>
    Task Load(string database, DumpFile dump, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>What a database holds: counts every row, so it takes as long as reading it.</summary>
    Task<Contents> Examine(string database, CancellationToken cancellation);

    /// <summary>Renames databases in one transaction: all or none. Sessions of others on them are ended first.</summary>
    Task Rename(IReadOnlyList<Renaming> renamings, CancellationToken cancellation);

    /// <summary>Removes a database and ends the sessions on it; nothing happens where it is absent.</summary>
    Task Drop(string database, CancellationToken cancellation);
}
