namespace LitellmStack.Backup;

/// <summary>A folder that bears a backup's name.</summary>
public sealed record ListedBackup(string Name, ManifestReading Reading)
{
    /// <summary>Nothing where it can't be read.</summary>
    public Manifest? Manifest => (Reading as ManifestReading.Readable)?.Manifest;

    /// <summary>Why it can't be read; nothing where it can.</summary>
    public string? Reason => (Reading as ManifestReading.Unreadable)?.Reason;

    /// <summary>Of its files, as its manifest has them; nothing where it can't be read.</summary>
    public long? Bytes => Manifest?.Bytes;
}
