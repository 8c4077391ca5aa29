namespace LitellmStack.Backup;

/// <summary>The best that is known about a backup.</summary>
/// <param name="At">When that was seen.</param>
/// <param name="Credentials">Stored values that decrypted with the salt key of that moment; 0 where there was none to try.</param>
public sealed record BackupProof(ProofLevel Level, DateTimeOffset At, int Credentials);
