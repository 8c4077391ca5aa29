namespace LitellmStack.Backup;

/// <summary>
/// The folder that holds a stack's backups, one folder each. Paths are relative to it, "NAME/full.dump", or absolute for a backup elsewhere.
/// Calls throw <see cref="Ports.OutsideWorldException"/> where the file system does not let them.
/// </summary>
public interface IBackupStore
{
    /// <summary>Absolute.</summary>
    string Folder { get; }

    /// <summary>What lies directly in the folder, sorted ordinally; nothing where there is no folder yet. A link to a folder is no folder.</summary>
    IReadOnlyList<StoreEntry> List();

    /// <summary>Writes a new file for its owner alone (0600), flushed to the disk. One that fails half-way is left as it is: its folder bears an unfinished name.</summary>
    Task<StoredFile> Write(string path, Func<Stream, CancellationToken, Task> fill, CancellationToken cancellation);

    /// <summary>Reads a file to its end: its size and SHA-256. Throws <see cref="FileNotFoundException"/> where it is absent.</summary>
    Task<StoredFile> Digest(string path, CancellationToken cancellation);

    /// <summary>The first bytes of a file, all of them where it has no more. Throws <see cref="FileNotFoundException"/> where it is absent.</summary>
    byte[] Read(string path, int atMost);

    /// <summary>Gives an unfinished folder its final name, with everything in it on the disk before and the new name after. A taken name is an error.</summary>
    void Publish(string unfinished, string name);

    /// <summary>
    /// Removes a folder directly below and all that is in it: first it loses its final name, so that half of it never bears one. Links in it go, what
    /// they lead to stays. Nothing happens where it is absent.
    /// </summary>
    void Remove(string name);
}
