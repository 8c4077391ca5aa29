using System.Security.Cryptography;
using System.Text;

using LitellmStack.Backup;

namespace LitellmStack.Testing.Backup;

/// <summary>A database in memory: tables by "schema.table", and a row is a line of text. The gateway's migrations and stored credentials are rows like others.</summary>
public sealed class FakeDatabase
{
    public const string Migrations = "public._prisma_migrations";
    public const string Credentials = "public.LiteLLM_CredentialsTable";

    private readonly SortedDictionary<string, List<string>> tables = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, List<string>> Tables => tables;

    /// <summary>Pairs of an index and what is wrong with it, as amcheck would find; nothing where the server has no amcheck.</summary>
    public IReadOnlyList<string>? Damages { get; set; } = [];

    /// <summary>Everything in it, to compare two of them.</summary>
    public string Text => string.Concat(tables.Select(t => $"{t.Key}\n{string.Concat(t.Value.Select(row => $"  {row}\n"))}"));

    public long Bytes => 8_000_000 + Encoding.UTF8.GetByteCount(Text);

    public bool IsEmpty => tables.Count == 0;

    /// <summary>As a gateway leaves it that was used for a while.</summary>
    /// <param name="what">Makes it another one: it stands in its rows.</param>
    public static FakeDatabase OfAGateway(string what, params IReadOnlyList<string> credentials)
    {
        var database = new FakeDatabase();
        database.Put(Migrations, "20260101000000_init", "20260801000000_budgets");
        database.Put(Credentials, credentials);
        database.Put("public.LiteLLM_VerificationToken", $"key of {what}", "key of another");
        database.Put("public.LiteLLM_TeamTable", $"team of {what}");
        database.Put("public.LiteLLM_SpendLogs", $"request of {what}", "request 2", "request 3");
        database.Put("public.LiteLLM_DailyUserSpend", $"day of {what}");
        return database;
    }

    /// <summary>A table, in place of one of the same name.</summary>
    public void Put(string table, params IReadOnlyList<string> rows) => tables[table] = [.. rows];

    /// <param name="withoutRowsOf">Tables of which only the definition goes along.</param>
    public FakeDatabase Copy(params IReadOnlyCollection<string> withoutRowsOf)
    {
        var copy = new FakeDatabase { Damages = Damages };
        foreach (var (table, rows) in tables)
        {
            copy.Put(table, withoutRowsOf.Contains(table) ? [] : rows);
        }

        return copy;
    }

    public Contents Contents() => new(
        tables.ToDictionary(t => t.Key, t => (long)t.Value.Count, StringComparer.Ordinal),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', tables.Keys)))),
        tables.GetValueOrDefault(Migrations, []),
        tables.GetValueOrDefault(Credentials, []),
        Damages);
}
