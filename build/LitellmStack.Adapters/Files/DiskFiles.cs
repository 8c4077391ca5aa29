using LitellmStack.Ports;

namespace LitellmStack.Adapters.Files;

/// <summary>The files below a root on disk.</summary>
public sealed class DiskFiles(string root) : IFiles
{
    public bool Exists(string path) => File.Exists(Full(path));

    public IReadOnlyList<string> List(string folder) => !Directory.Exists(Full(folder)) ? []
        : [.. Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public byte[] Read(string path) => File.ReadAllBytes(Full(path));

    public void Write(string path, ReadOnlySpan<byte> content, bool isPrivate)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var unfinished = $"{full}.{System.Environment.ProcessId}.unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = isPrivate ? UnixFileMode.UserRead | UnixFileMode.UserWrite
                : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        }

        try
        {
            using (var stream = new FileStream(unfinished, options))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, full, overwrite: true);
        }
        catch (IOException e)
        {
            File.Delete(unfinished);
            throw new OutsideWorldException($"'{path}' could not be written: {e.Message}", "Free some space on that file system, then run the same command again; the old file is unchanged.", e);
        }
    }

    public void Delete(string path) => File.Delete(Full(path));

    public int? Mode(string path) => OperatingSystem.IsWindows() ? null : (int)File.GetUnixFileMode(Full(path));

    private string Full(string path) => Path.Combine(root, path);
}
