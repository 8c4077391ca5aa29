namespace LitellmStack.Backup;

/// <summary>What a proof showed.</summary>
/// <param name="Level">The level reached; nothing where the backup is damaged.</param>
/// <param name="Credentials">How many stored credentials were decrypted with the present salt key.</param>
/// <param name="Detail">What was seen, for the transcript.</param>
/// <param name="Troubles">What is wrong; empty where the level asked for was reached.</param>
public sealed record ProofResult(ProofLevel? Level, int Credentials, string Detail, IReadOnlyList<string> Troubles);
