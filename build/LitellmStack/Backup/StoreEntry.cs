namespace LitellmStack.Backup;

/// <summary>Something that lies in a backup folder, ours or not.</summary>
public sealed record StoreEntry(string Name, bool IsFolder);
