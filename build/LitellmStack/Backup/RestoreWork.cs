namespace LitellmStack.Backup;

/// <summary>Everything that the steps of one restore share.</summary>
/// <param name="SaltKey">Nothing where stored credentials are given up.</param>
/// <param name="Fresh">The database that is loaded, beside the serving one.</param>
/// <param name="Before">What the serving one is called afterwards.</param>
/// <param name="Sweeps">Where no backup was made before, which does it.</param>
public sealed record RestoreWork(
    RestoreRequest Request,
    ServerFacts Facts,
    string? SaltKey,
    string Fresh,
    string Before,
    bool Sweeps,
    RestoreRun Run,
    ILiveServer Server,
    IBackupStore Store,
    IThrowAwayServers ThrowAway,
    ServingGateway Gateway,
    StoredSecrets Secrets,
    TimeProvider Clock);
