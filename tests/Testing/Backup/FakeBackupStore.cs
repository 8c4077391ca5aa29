using System.Security.Cryptography;

using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>
/// Backups among the files in memory, so that both ports see the same. Reading is no call that fails; a file is written in two calls, "create" and
/// "write", and a folder removed in two, "unname" and "remove", because the real ones can be killed between them.
/// </summary>
public sealed class FakeBackupStore(Calls calls, FakeFiles files, string folder = "/stack/backups") : IBackupStore
{
    private int removed;

    public FakeBackupStore()
        : this(new Calls(), new FakeFiles())
    {
    }

    public string Folder { get; } = folder;

    /// <summary>Bytes that still fit onto the disk; nothing where it has no end.</summary>
    public long? Room { get; set; }

    public IReadOnlyList<StoreEntry> List() =>
    [
        .. files.List(Folder)
            .Select(path => path[(Folder.Length + 1)..].Split('/'))
            .Select(parts => new StoreEntry(parts[0], parts.Length > 1))
            .Distinct()
            .OrderBy(e => e.Name, StringComparer.Ordinal),
    ];

    public async Task<StoredFile> Write(string path, Func<Stream, CancellationToken, Task> fill, CancellationToken cancellation)
    {
        var full = Full(path);
        if (files.Exists(full))
        {
            throw new OutsideWorldException($"'{path}' could not be written: it exists.", "Remove it.");
        }

        await calls.Answer($"create {path}", () => files.Put(full, []));
        using var content = new MemoryStream();
        try
        {
            await fill(content, cancellation);
        }
        finally
        {
            files.Put(full, content.ToArray()[..(int)Math.Min(content.Length, Room ?? long.MaxValue)]);
        }

        return await calls.Answer($"write {path}", () =>
        {
            if (content.Length > Room)
            {
                throw new OutsideWorldException($"'{path}' could not be written: the disk of '{Folder}' is full.", "Free some space there.");
            }

            Room -= content.Length;
            return Stored(path);
        });
    }

    public async Task<StoredFile> Digest(string path, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        return Stored(path);
    }

    public byte[] Read(string path, int atMost) => files.Read(Full(path)) is var content && content.Length > atMost ? content[..atMost] : content;

    public void Publish(string unfinished, string name) => calls.Make($"publish {name}", () =>
    {
        var (source, target) = (Below(unfinished), Below(name));
        if (List().Any(e => e.Name == name) || files.List(source).Count == 0)
        {
            throw new OutsideWorldException($"'{name}' is taken, or '{unfinished}' is not there.", "Look what is there.");
        }

        files.Rename(source, target);
        return true;
    });

    public void Remove(string name)
    {
        if (!BackupName.IsBackup(name) && BackupName.BackupOfUnfinished(name) is null)
        {
            throw new ArgumentException($"'{name}' is no backup's name.", nameof(name));
        }

        if (files.List(Below(name)).Count == 0)
        {
            return;
        }

        var doomed = name;
        if (BackupName.IsBackup(name))
        {
            doomed = BackupName.Unfinished(name, $"{++removed:x6}");
            calls.Make($"unname {name}", () =>
            {
                files.Rename(Below(name), Below(doomed));
                return true;
            });
        }

        calls.Make($"remove {name}", () =>
        {
            files.RemoveFolder(Below(doomed));
            return true;
        });
    }

    private StoredFile Stored(string path)
    {
        var content = files.Read(Full(path));
        return new StoredFile(path.Split('/')[^1], content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private string Full(string path) => path.StartsWith('/') ? path : $"{Folder}/{path}";

    private string Below(string name) => name.Contains('/', StringComparison.Ordinal) ? throw new ArgumentException($"'{name}' is no plain name.", nameof(name)) : Full(name);
}
