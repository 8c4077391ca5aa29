using System.Text;

using LitellmStack.Ports;

namespace LitellmStack.Testing.Ports;

/// <summary>Files in memory. Reading is no call that fails; writing and deleting are.</summary>
public sealed class FakeFiles(Calls calls) : IFiles
{
    private const int OwnerOnly = 0x180;
    private const int ReadByAll = 0x1A4;

    private readonly SortedDictionary<string, (byte[] Content, int Mode)> files = new(StringComparer.Ordinal);

    public FakeFiles()
        : this(new Calls())
    {
    }

    /// <summary>A file's text, set without a call: what was there before.</summary>
    public string this[string path]
    {
        get => Encoding.UTF8.GetString(Read(path));
        set => files[path] = (Encoding.UTF8.GetBytes(value), files.TryGetValue(path, out var old) ? old.Mode : ReadByAll);
    }

    public bool Exists(string path) => files.ContainsKey(path);

    public IReadOnlyList<string> List(string folder) => [.. files.Keys.Where(path => folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal))];

    public byte[] Read(string path) => files.TryGetValue(path, out var file) ? [.. file.Content] : throw new FileNotFoundException($"'{path}' is not there", path);

    public void Write(string path, ReadOnlySpan<byte> content, bool isPrivate)
    {
        var copy = content.ToArray();
        calls.Make($"write {path}", () => files[path] = (copy, isPrivate ? OwnerOnly : ReadByAll));
    }

    public void Delete(string path) => calls.Make($"delete {path}", () => files.Remove(path));

    public int? Mode(string path) => files.TryGetValue(path, out var file) ? file.Mode : null;

    /// <summary>A private file's bytes, set without a call: for fakes that keep their files here, too.</summary>
    public void Put(string path, byte[] content) => files[path] = ([.. content], OwnerOnly);

    /// <summary>Gives a folder another name, without a call.</summary>
    public void Rename(string folder, string name)
    {
        foreach (var path in List(folder))
        {
            files[name + path[folder.Length..]] = files[path];
            files.Remove(path);
        }
    }

    /// <summary>Removes a folder and all below it, without a call.</summary>
    public void RemoveFolder(string folder)
    {
        foreach (var path in List(folder))
        {
            files.Remove(path);
        }
    }

    /// <summary>As `chmod` of the user would.</summary>
    public void SetMode(string path, int mode) => files[path] = (files[path].Content, mode);
}
