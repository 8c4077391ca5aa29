using LitellmStack.Backup;

namespace LitellmStack.Operations;

/// <summary>What backups and restores reach beyond the stack itself.</summary>
/// <param name="Server">The PostgreSQL server in a container of the stack, by its id.</param>
public sealed record BackupPorts(
    StackPorts Stack,
    Func<string, ILiveServer> Server,
    IThrowAwayServers ThrowAway,
    IBackupStore Store,
    IStackLock Lock,
    ISealer Sealer,
    ISecretBox Box);
