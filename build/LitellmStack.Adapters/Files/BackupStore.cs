using System.Security.Cryptography;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Files;

/// <summary>Backups in a folder on disk.</summary>
/// <param name="folder">Absolute; made when something is written.</param>
public sealed class BackupStore(string folder) : IBackupStore
{
    /// <summary>Bytes. One call of the system each: with less, calls cost more than the copy.</summary>
    private const int BufferSize = 128 * 1024;

    private const int RandomDigits = 6;

    public string Folder { get; } = folder;

    public IReadOnlyList<StoreEntry> List()
    {
        try
        {
            return !Directory.Exists(Folder) ? [] : [.. new DirectoryInfo(Folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, MatchType = MatchType.Simple })
                .Select(e => new StoreEntry(e.Name, IsFolder(e)))
                .OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            throw DiskTrouble.Of(Folder, "listed", Folder, e);
        }
    }

    public async Task<StoredFile> Write(string path, Func<Stream, CancellationToken, Task> fill, CancellationToken cancellation)
    {
        OutsideWorldException Trouble(Exception e) => DiskTrouble.Of(path, "written", Folder, e);
        await using var file = Attempt(() => Create(Full(path)), Trouble);
        await using var hashing = new HashingStream(file, BufferSize, Trouble);
        await fill(hashing, cancellation);
        await hashing.FlushAsync(cancellation);
        Attempt(() => file.Flush(flushToDisk: true), Trouble);
        Attempt(() => DirectorySync.Flush(Path.GetDirectoryName(Full(path))!), Trouble);
        return new StoredFile(Path.GetFileName(path), hashing.Length, hashing.Sha256);
    }

    public async Task<StoredFile> Digest(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = OpenToRead(path);
            var bytes = new byte[BufferSize];
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var length = 0L;
            while (await file.ReadAsync(bytes, cancellation) is var read and > 0)
            {
                hash.AppendData(bytes, 0, read);
                length += read;
            }

            return new StoredFile(Path.GetFileName(path), length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (Exception e) when (DiskTrouble.Is(e) && e is not FileNotFoundException)
        {
            throw DiskTrouble.Of(path, "read", Folder, e);
        }
    }

    public byte[] Read(string path, int atMost)
    {
        try
        {
            using var file = OpenToRead(path);
            var bytes = new byte[(int)Math.Min(atMost, file.Length)];
            return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (DiskTrouble.Is(e) && e is not FileNotFoundException)
        {
            throw DiskTrouble.Of(path, "read", Folder, e);
        }
    }

    public void Publish(string unfinished, string name) => Attempt(
        () =>
        {
            var source = Below(unfinished);
            foreach (var path in Directory.EnumerateFiles(source))
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
                file.Flush(flushToDisk: true);
            }

            DirectorySync.Flush(source);
            if (Path.Exists(Below(name)))
            {
                throw new OutsideWorldException(
                    $"'{name}' is taken in '{Folder}'; the new backup stays unfinished.", $"Move '{name}' away, or run the same command again: it takes another name.");
            }

            Rename(source, Below(name));
        },
        e => DiskTrouble.Of(name, "published", Folder, e));

    public void Remove(string name)
    {
        if (!BackupName.IsBackup(name) && BackupName.BackupOfUnfinished(name) is null)
        {
            throw new ArgumentException($"'{name}' is no backup's name.", nameof(name));
        }

        Attempt(
            () =>
            {
                var doomed = Below(name);
                if (!IsFolder(new DirectoryInfo(doomed)))
                {
                    return;
                }

                if (BackupName.IsBackup(name))
                {
                    var unfinished = Below(BackupName.Unfinished(name, RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true)));
                    Rename(doomed, unfinished);
                    doomed = unfinished;
                }

                Directory.Delete(doomed, recursive: true);
                DirectorySync.Flush(Folder);
            },
            e => DiskTrouble.Of(name, "removed", Folder, e));
    }

    private static FileStream Create(string path)
    {
        PrivateFile.MakeFolder(Path.GetDirectoryName(path)!);
        return PrivateFile.Open(path, FileMode.CreateNew, FileShare.Read, bufferSize: 0);
    }

    private FileStream OpenToRead(string path)
    {
        try
        {
            return new FileStream(Full(path), new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException($"'{path}' is not there", path, e);
        }
    }

    private void Rename(string source, string target)
    {
        Directory.Move(source, target);
        DirectorySync.Flush(Folder);
    }

    private static bool IsFolder(FileSystemInfo entry) => entry is DirectoryInfo { Exists: true } && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static void Attempt(Action act, Func<Exception, OutsideWorldException> trouble) => Attempt(
        () =>
        {
            act();
            return true;
        },
        trouble);

    private static T Attempt<T>(Func<T> act, Func<Exception, OutsideWorldException> trouble)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            throw trouble(e);
        }
    }

    private string Full(string path) => Path.Combine(Folder, path);

    private string Below(string name) => name.AsSpan().ContainsAny('/', '\\') || name is "." or ".." or ""
        ? throw new ArgumentException($"'{name}' is no plain name.", nameof(name))
        : Full(name);
}
