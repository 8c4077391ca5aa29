namespace LitellmStack.Backup;

/// <summary>What a backup says about itself; docs/schemas/backup-manifest-1.schema.json describes the file.</summary>
public sealed record Manifest
{
    /// <summary>The file's name in a backup's folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form that this program writes, and the newest that it reads.</summary>
    public const int Format = 1;

    /// <summary>The folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>One more than the highest there was, from 1: what "newest" means, whatever the clock says.</summary>
    public required long Sequence { get; init; }

    /// <summary>When the snapshot was taken, in UTC.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>Compose's project name.</summary>
    public required string Project { get; init; }

    public required bool IsSandbox { get; init; }

    /// <summary>Nothing where the clone has no tag.</summary>
    public string? StackVersion { get; init; }

    /// <summary>Nothing where the stack is no clone.</summary>
    public string? Commit { get; init; }

    public required SourceServer Server { get; init; }

    /// <summary>pg_dump's version.</summary>
    public required string Tools { get; init; }

    public required SourceGateway Gateway { get; init; }

    /// <summary>The gateway's finished migrations, oldest first.</summary>
    public required IReadOnlyList<string> Migrations { get; init; }

    public required SourceDatabase Database { get; init; }

    /// <summary>With the row counts of the very snapshot that was dumped.</summary>
    public required IReadOnlyList<SourceTable> Tables { get; init; }

    /// <summary>SHA-256 of the schema's definition.</summary>
    public required string SchemaDigest { get; init; }

    /// <summary>All but the manifest itself.</summary>
    public required IReadOnlyList<StoredFile> Files { get; init; }

    /// <summary>Nothing where the stack had no salt key.</summary>
    public SaltFingerprint? SaltKey { get; init; }

    public required BackupProof Proof { get; init; }

    public required BackupOrigin Origin { get; init; }

    /// <summary>The newest migration; nothing where the gateway never started on this database.</summary>
    public string? MigrationHead => Migrations is [.., var head] ? head : null;

    /// <summary>A backup without the full dump can't stand in for one that has it.</summary>
    public Tier Tier => Files.Any(f => f.Path == DumpName.Full) ? Tier.Full : Tier.Essential;

    /// <summary>Of all its files, without the manifest.</summary>
    public long Bytes => Files.Sum(f => f.Bytes);
}
