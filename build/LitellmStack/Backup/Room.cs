namespace LitellmStack.Backup;

/// <summary>How much disk a backup takes, before it is made.</summary>
/// <param name="BackupBytes">In the folder of backups.</param>
/// <param name="ProofBytes">On the database's disk, for the time of the proof.</param>
public sealed record Room(long BackupBytes, long ProofBytes)
{
    /// <summary>From the database's size and how small the last backup of it became; without one as much as the database takes: a compressed dump is never larger.</summary>
    public static Room For(BackupRequest request, ServerFacts server, Manifest? last)
    {
        var ratio = last is { Database.Bytes: > 0 } && Dumps.In(last).Contains(request.Tier)
            ? Math.Min(1, last.Files.Sum(f => (double)f.Bytes) / last.Database.Bytes)
            : 1;
        return new((long)(server.Bytes * ratio), request.Proof == ProofLevel.Restored ? server.Bytes : 0);
    }
}
