namespace LitellmStack.Backup;

/// <summary>What a retention rule makes of the backups.</summary>
/// <param name="Kept">Newest first, with why: "last 7", "of 2026-11-22", "last that restored".</param>
/// <param name="Expired">Oldest first, the order to remove them in: an interruption leaves the newest.</param>
public sealed record RetentionPlan(IReadOnlyList<KeptBackup> Kept, IReadOnlyList<Manifest> Expired);

/// <param name="Why">The strongest reason there is.</param>
public sealed record KeptBackup(Manifest Backup, string Why);
