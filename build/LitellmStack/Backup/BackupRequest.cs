namespace LitellmStack.Backup;

/// <summary>What a backup is asked to be.</summary>
/// <param name="Secrets">For whom the environment file is encrypted and taken along; nothing where it stays out.</param>
public sealed record BackupRequest(Tier Tier, ProofLevel Proof, SealFor? Secrets, BackupOrigin Origin);
