namespace LitellmStack.Adapters.Files;

/// <summary>Files and folders for their owner alone, from the first moment on and whatever the process's mask.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="bufferSize">Bytes.</param>
    public static FileStream Open(string path, FileMode mode, FileShare share, int bufferSize)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = bufferSize };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = OwnerReadsAndWrites;
        var stream = new FileStream(path, options);
        File.SetUnixFileMode(stream.SafeFileHandle, OwnerReadsAndWrites);
        return stream;
    }

    /// <summary>Makes a folder where there is none, with those above it; what was there keeps its mode.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        // One by one: those in between would be made for all.
        var above = Path.GetDirectoryName(path)!;
        MakeFolder(above);
        Directory.CreateDirectory(path, OwnerReadsAndWrites | UnixFileMode.UserExecute);
        File.SetUnixFileMode(path, OwnerReadsAndWrites | UnixFileMode.UserExecute);
        DirectorySync.Flush(above);
    }
}
