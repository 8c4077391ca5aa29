namespace LitellmStack.Adapters.Postgres;

/// <summary>Names and paths, each quoted as its reader wants it. SQL quotes on the server's side, with format('%I').</summary>
internal static class Quoting
{
    /// <summary>A table for pg_dump's --exclude-table-data: within double quotes nothing is a wildcard and letters keep their case.</summary>
    public static string Pattern(string schema, string table) => $"{Identifier(schema)}.{Identifier(table)}";

    /// <summary>A database for pg_restore's --dbname, which takes a bare name with '=' in it for a whole connection string.</summary>
    public static string ConnectionTo(string database) =>
        $"dbname='{database.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>A read-only bind mount; docker reads the option as a line of CSV.</summary>
    public static string Mount(string folder, string target) => $"type=bind,{Field($"src={folder}")},dst={target},readonly";

    private static string Identifier(string name) => $"\"{Doubled(name)}\"";

    private static string Field(string text) => text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{Doubled(text)}\"" : text;

    private static string Doubled(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);
}
