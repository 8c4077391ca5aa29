using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

using LitellmStack.Backup;

namespace LitellmStack.Adapters.Files;

/// <summary>
/// The kernel's lock on a file of the backup folder (flock on Unix, a share mode on Windows): it ends with the process, however that ends. What the
/// holder says of itself stands in a second file, since Windows lets nobody read the locked one. A network file system without locks gives none.
/// </summary>
/// <param name="folder">Absolute; made where it is absent.</param>
public sealed class StackLock(string folder, TimeProvider clock) : IStackLock
{
    /// <summary>EWOULDBLOCK of flock, and Windows' sharing violation.</summary>
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private const int LongestHolder = 1000;
    private const string Beginner = "another run that has just begun";

    private string HolderFile => Path.Combine(folder, BackupName.LockHolder);

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "What is taken is the caller's to give back.")]
    public LockAttempt Take(string purpose)
    {
        var path = Path.Combine(folder, BackupName.Lock);
        try
        {
            PrivateFile.MakeFolder(folder);
            if (Grip(path) is not { } grip)
            {
                return new LockAttempt.Held(Holder() ?? Beginner);
            }

            try
            {
                var stale = Holder();
                Tell($"{purpose}, process {System.Environment.ProcessId}, since {clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}");
                return new LockAttempt.Taken(new Taking(grip, HolderFile), stale);
            }
            catch
            {
                grip.Dispose();
                throw;
            }
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            throw DiskTrouble.Of(path, "locked", folder, e);
        }
    }

    /// <summary>Nothing where another one has it.</summary>
    private static FileStream? Grip(string path)
    {
        try
        {
            return PrivateFile.Open(path, FileMode.OpenOrCreate, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (e.HResult == (OperatingSystem.IsWindows() ? HeldOnWindows : OperatingSystem.IsMacOS() ? HeldOnMac : HeldOnLinux))
        {
            return null;
        }
    }

    private void Tell(string holder)
    {
        using var file = PrivateFile.Open(HolderFile, FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(holder));
    }

    private string? Holder()
    {
        try
        {
            using var file = new FileStream(HolderFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[LongestHolder];
            var text = new string([.. Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Where(c => !char.IsControl(c))]).Trim();
            return text.Length == 0 ? null : text;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The text goes before the lock: what stands there without a lock was left by a run that was killed.</summary>
    private sealed class Taking(FileStream grip, string holderFile) : IDisposable
    {
        public void Dispose()
        {
            using (grip)
            {
                // Given back twice, it may be another one's by now.
                if (grip.CanWrite)
                {
                    File.Delete(holderFile);
                }
            }
        }
    }
}
