using LitellmStack.Ports;

namespace LitellmStack.Adapters.Files;

/// <summary>The files below a root on disk.</summary>
public sealed class DiskFiles(string root) : IFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public bool Exists(string path) => File.Exists(Full(path));

    public IReadOnlyList<string> List(string folder) => !Directory.Exists(Full(folder)) ? []
        : [.. Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Full(path));
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException($"'{path}' is not there", path, e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not FileNotFoundException))
        {
            throw new OutsideWorldException($"'{path}' can't be read: {e.Message}", "Mend what the message names (a right, a link, the disk), then run the same command again.", e);
        }
    }

    public void Write(string path, ReadOnlySpan<byte> content, bool isPrivate)
    {
        var full = Full(path);
        var unfinished = $"{full}.{System.Environment.ProcessId}.unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            // One that a killed process left would keep its mode.
            File.Delete(unfinished);
            using (var stream = Create(unfinished, isPrivate))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Delete(Path.GetRelativePath(root, unfinished));
            throw new OutsideWorldException(
                $"'{path}' could not be written: {e.Message}",
                "Free some space on that file system, or let this user write there, then run the same command again; the old file is unchanged.",
                e);
        }
    }

    public void Delete(string path)
    {
        if (Exists(path))
        {
            File.Delete(Full(path));
        }
    }

    public int? Mode(string path) => OperatingSystem.IsWindows() || !Exists(path) ? null : (int)File.GetUnixFileMode(Full(path));

    /// <summary>With its mode from the first byte on; the process's mask can only take bits away, which are then given back.</summary>
    private static FileStream Create(string path, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        var mode = isPrivate ? OwnerOnly : OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        options.UnixCreateMode = mode;
        var stream = new FileStream(path, options);
        File.SetUnixFileMode(stream.SafeFileHandle, mode);
        return stream;
    }

    private string Full(string path) => Path.Combine(root, path);
}
