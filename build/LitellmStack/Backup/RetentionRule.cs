namespace LitellmStack.Backup;

/// <summary>How many proven backups are kept.</summary>
/// <param name="KeepLast">The newest, as many as this.</param>
/// <param name="KeepDaily">And the newest of each of the latest days (in UTC) that have one, as many as this.</param>
public sealed record RetentionRule(int KeepLast, int KeepDaily);
