namespace LitellmStack.Backup;

/// <summary>A server and its main database, observed.</summary>
/// <param name="Version">"17.10".</param>
/// <param name="Tools">pg_dump's version, "17.10".</param>
/// <param name="Collation">The version of the locale library that the main database was made with; nothing where it has none.</param>
/// <param name="Database">The main database's name, "litellm".</param>
/// <param name="Bytes">The main database's size on the server's disk.</param>
/// <param name="FreeBytes">Free where the server keeps its data.</param>
/// <param name="Databases">Every database but templates, sorted ordinally.</param>
/// <param name="Migrations">Finished ones of the gateway in the main database, oldest first: what the gateway that started on it knows.</param>
public sealed record ServerFacts(
    string Version, int Major, string Tools, string? Collation, string Database, long Bytes, long FreeBytes, IReadOnlyList<string> Databases, IReadOnlyList<string> Migrations);
