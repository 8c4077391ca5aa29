using System.Security.Cryptography;
using System.Text;

using Npgsql;

namespace Sandbox.LiteLlm.Database;

/// <summary>
/// Applies the SQL files of this folder in the order of their names and records them where LiteLLM does. An advisory lock lets two starting
/// instances take turns. A database that the real LiteLLM has migrated is refused: a stand-in must not touch real data.
/// </summary>
internal sealed class Migrations(NpgsqlDataSource source, ILogger log)
{
    /// <summary>The number under which Prisma's own migrations exclude each other.</summary>
    private const long LockNumber = 72707369;

    private const string Mark = "_sandbox_";

    public async Task Apply(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await Run(connection, $"SELECT pg_advisory_lock({LockNumber})", cancellation);
        try
        {
            await Run(connection, Text("00000000000000_sandbox_bookkeeping"), cancellation);
            var done = await Recorded(connection, cancellation);
            foreach (var name in Names().Where(name => !done.Contains(name)))
            {
                await ApplyOne(connection, name, cancellation);
                Log.Migrated(log, name);
            }
        }
        finally
        {
            await Run(connection, $"SELECT pg_advisory_unlock({LockNumber})", CancellationToken.None);
        }
    }

    private static async Task ApplyOne(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        var script = Text(name);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await Run(connection, script, cancellation);
        }
        catch (PostgresException refused)
        {
            throw new StartRefusedException(2, $"The migration '{name}' does not apply: {refused.MessageText} (at {refused.Position}). The database is unchanged; the gateway does not start.");
        }

        await using var record = new NpgsqlCommand(
            """
            INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
            VALUES ($1, $2, $3, now(), clock_timestamp(), 1)
            """,
            connection,
            transaction);
        await record.Text(Guid.NewGuid().ToString())
            .Text(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script))))
            .Text(name)
            .ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<HashSet<string>> Recorded(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("""SELECT migration_name, finished_at IS NULL AND rolled_back_at IS NULL FROM "_prisma_migrations" """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var name = reader.GetString(0);
            if (!name.Contains(Mark, StringComparison.Ordinal))
            {
                throw new StartRefusedException(2, $"The database was migrated by the real LiteLLM ('{name}'). The sandbox's stand-in leaves it alone and does not start; give it a database of its own.");
            }

            if (reader.GetBoolean(1))
            {
                throw new StartRefusedException(2, $"The migration '{name}' began and never ended; the gateway does not start. Restore a backup, or mark it as rolled back.");
            }

            names.Add(name);
        }

        return names;
    }

    private static IEnumerable<string> Names() => typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(name => name.Contains(Mark, StringComparison.Ordinal) && !name.StartsWith("00000000000000", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = Sql.Command(connection, sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
