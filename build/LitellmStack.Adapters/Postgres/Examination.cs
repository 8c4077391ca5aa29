using System.Text.Json;

using LitellmStack.Backup;

namespace LitellmStack.Adapters.Postgres;

/// <summary>What one transaction sees of a database.</summary>
/// <param name="snapshot">What pg_dump is told to see as well: the schema belongs to the same moment as the rows.</param>
internal sealed class Examination(DatabaseContainer container, string database, PsqlSession session, string snapshot)
{
    /// <summary>Opens the transaction and says by which name another session sees the same.</summary>
    public const string Open = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT pg_export_snapshot();";

    private readonly string what = database.Length > 0 ? $"Looking at '{database}'" : "Looking at the main database";

    public async Task<IReadOnlyList<Table>> Tables(CancellationToken cancellation) =>
        [.. (await Ask<string[][]>(Queries.Tables, cancellation)).Select(t => new Table(t[0], t[1])).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public async Task<Contents> Contents(IReadOnlyList<string>? damages, CancellationToken cancellation)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var counted in await Ask<JsonElement[][]>(Queries.Rows, cancellation))
        {
            rows[new Table(counted[0].GetString()!, counted[1].GetString()!).FullName] = counted[2].GetInt64();
        }

        var migrations = await Ask<string[]>(Queries.Migrations, cancellation);
        var secrets = await Ask<string[]>(Queries.Secrets, cancellation);
        using var schema = new MemoryStream();
        await container.Stream("'pg_dump' of the schema", database, [.. SchemaDigest.Tool, $"--snapshot={snapshot}"], input: null, schema, cancellation);
        schema.Position = 0;
        return new(rows, SchemaDigest.Of(schema), migrations, secrets, damages);
    }

    private async Task<T> Ask<T>(string query, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<T>(await session.Ask(what, query, cancellation)) ?? throw new InvalidOperationException("the server answers 'null'");
}
