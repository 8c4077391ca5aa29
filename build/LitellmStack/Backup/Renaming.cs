namespace LitellmStack.Backup;

/// <summary>A database's new name.</summary>
public sealed record Renaming(string From, string To);
