namespace LitellmStack.Backup;

/// <summary>What a database holds, as far as two of them are compared.</summary>
/// <param name="Rows">By "schema.table".</param>
/// <param name="SchemaDigest">SHA-256 of the schema's definition without what differs from run to run: comments, settings, \restrict keys.</param>
/// <param name="Migrations">Finished ones of the gateway, oldest first; none where it never started on this database.</param>
/// <param name="StoredSecrets">Values that the gateway encrypts with its salt key, as they are stored; the first hundred.</param>
/// <param name="Damages">What amcheck found wrong with indexes; nothing where the server has no amcheck.</param>
public sealed record Contents(
    IReadOnlyDictionary<string, long> Rows,
    string SchemaDigest,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<string> StoredSecrets,
    IReadOnlyList<string>? Damages)
{
    public long RowCount => Rows.Values.Sum();
}
