namespace LitellmStack.Backup;

/// <summary>The stack as it is before a backup or a restore touches anything.</summary>
/// <param name="Image">The database's image, from which throw-away servers are made.</param>
/// <param name="GatewayImage">As the compose files name it.</param>
/// <param name="GatewayDigest">The registry's digest of that image; nothing where it was never in one.</param>
/// <param name="SaltKey">What the gateway encrypts stored credentials with.</param>
/// <param name="HistoryTables">Patterns of tables whose rows the essential dump leaves out.</param>
/// <param name="Settings">Files that go along by their names, secrets replaced.</param>
/// <param name="EnvFile">The environment file's bytes; they leave this machine encrypted or not at all.</param>
public sealed record BackupSubject(
    string Project,
    bool IsSandbox,
    string Image,
    string GatewayImage,
    string? GatewayDigest,
    ServerFacts Server,
    string SaltKey,
    TablePatterns HistoryTables,
    IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> Settings,
    ReadOnlyMemory<byte> EnvFile,
    string? StackVersion,
    string? Commit);
