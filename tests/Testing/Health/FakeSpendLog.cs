using LitellmStack.Health;

namespace LitellmStack.Testing.Health;

/// <summary>A database that books what the gateway answered, after it was asked a number of times.</summary>
public sealed class FakeSpendLog(Calls calls) : ISpendLog
{
    private readonly HashSet<string> rows = new(StringComparer.Ordinal);

    /// <summary>How often it is asked before a row is there: rows are written in batches.</summary>
    public int Delay { get; set; }

    public int TableCount { get; set; } = 60;

    public void Book(string id) => rows.Add(id);

    public Task<bool> Contains(IReadOnlyList<string> ids, CancellationToken cancellation) => calls.Answer("spend rows", () => Delay-- <= 0 && ids.Any(rows.Contains));

    public Task<int> Tables(CancellationToken cancellation) => calls.Answer("tables", () => TableCount);
}
