using LitellmStack.Ports;

namespace LitellmStack.Testing.Stacks;

/// <summary>Reads the files of a folder and writes none.</summary>
public sealed class FolderFiles(string root) : IFiles
{
    public bool Exists(string path) => File.Exists(Full(path));

    public IReadOnlyList<string> List(string folder) =>
        Directory.Exists(Full(folder))
            ? [.. Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(root, p).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];

    public byte[] Read(string path) => File.ReadAllBytes(Full(path));

    public void Write(string path, ReadOnlySpan<byte> content, bool isPrivate) => throw new NotSupportedException($"'{path}' was to be written into a folder that is only read.");

    public void Delete(string path) => throw new NotSupportedException($"'{path}' was to be deleted from a folder that is only read.");

    public int? Mode(string path) => null;

    private string Full(string path) => Path.Combine(root, path);
}
