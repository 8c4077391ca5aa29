namespace LitellmStack.Health;

/// <summary>What the gateway books in PostgreSQL, read from the database itself.</summary>
public interface ISpendLog
{
    /// <summary>Whether a row was written for any of the ids. Throws <see cref="Ports.OutsideWorldException"/> where the database does not answer.</summary>
    Task<bool> Contains(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>How many tables the gateway's schema has.</summary>
    Task<int> Tables(CancellationToken cancellation);
}
