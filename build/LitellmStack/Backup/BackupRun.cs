namespace LitellmStack.Backup;

/// <summary>One backup in the making: what the steps before have brought. Disposed of before it is published, it leaves nothing behind.</summary>
/// <param name="taken">The moment in the backup's name.</param>
public sealed class BackupRun(IBackupStore store, string name, string unfinished, long sequence, DateTimeOffset taken) : IAsyncDisposable
{
    private readonly List<StoredFile> files = [];

    public string Name => name;

    /// <summary>What its folder is called until it is published.</summary>
    public string Unfinished => unfinished;

    public long Sequence => sequence;

    public DateTimeOffset Taken => taken;

    public IReadOnlyList<StoredFile> Files => files;

    public ISnapshot? Snapshot { get; set; }

    public Contents? Contents { get; set; }

    /// <summary>Made once: each making draws another random key.</summary>
    public SaltFingerprint? SaltKey { get; set; }

    public Manifest? Manifest { get; set; }

    public bool IsPublished { get; set; }

    public void Add(StoredFile file, string fileName) => files.Add(file with { Path = fileName });

    public async ValueTask DisposeAsync()
    {
        if (Snapshot is not null)
        {
            await Snapshot.DisposeAsync();
        }

        if (!IsPublished && store.List().Any(e => e.Name == unfinished))
        {
            store.Remove(unfinished);
        }
    }
}
