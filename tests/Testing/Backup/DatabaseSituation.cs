using LitellmStack.Backup;

namespace LitellmStack.Testing.Backup;

/// <summary>What the contracts of a database server have in common. They share one server: every situation has names of its own.</summary>
public abstract class DatabaseSituation
{
    private static int last;

    /// <summary>Skips the test where there is no server to run it on.</summary>
    protected abstract Task<IDatabaseStage> Stage();

    protected static string NewName(string kind) => $"{kind}_{Interlocked.Increment(ref last)}";

    protected static async Task<byte[]> Dump(ISnapshot snapshot, params IReadOnlyCollection<string> withoutRowsOf)
    {
        using var dump = new MemoryStream();
        await snapshot.Dump(withoutRowsOf, dump, default);
        return dump.ToArray();
    }

    /// <summary>A dump of the main database with a table of so many rows, and that table.</summary>
    protected static async Task<(byte[] Dump, string Table)> Dumped(IDatabaseStage stage, int rows)
    {
        var table = NewName("rows");
        await stage.Seed(await Main(stage), table, rows);
        await using var snapshot = await stage.Live.Freeze(default);
        return (await Dump(snapshot), table);
    }

    protected static async Task<string> Main(IDatabaseStage stage) => (await stage.Live.Observe(default)).Database;

    protected static async Task<IReadOnlyList<string>> Databases(IDatabaseStage stage) => (await stage.Live.Observe(default)).Databases;
}
