using LitellmStack.Machine;

namespace LitellmStack.Backup;

/// <summary>Everything that the steps of one backup share.</summary>
/// <param name="Keep">Nothing where every backup is kept.</param>
/// <param name="Known">What lay in the folder before.</param>
public sealed record BackupWork(
    BackupRequest Request,
    BackupSubject Subject,
    BackupCatalogue Known,
    BackupRun Run,
    RetentionRule? Keep,
    ILiveServer Server,
    IThrowAwayServers ThrowAway,
    IBackupStore Store,
    IHost Host,
    ISealer Sealer,
    Proving Proving,
    TimeProvider Clock);
