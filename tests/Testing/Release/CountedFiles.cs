using LitellmStack.Ports;

namespace LitellmStack.Testing.Release;

/// <summary>Files whose changes are counted calls.</summary>
internal sealed class CountedFiles(IFiles files, Calls calls) : IFiles
{
    public bool Exists(string path) => files.Exists(path);

    public IReadOnlyList<string> List(string folder) => files.List(folder);

    public byte[] Read(string path) => files.Read(path);

    public void Write(string path, ReadOnlySpan<byte> content, bool isPrivate)
    {
        var copy = content.ToArray();
        calls.Make($"write {path}", () =>
        {
            files.Write(path, copy, isPrivate);
            return true;
        });
    }

    public void Delete(string path) => calls.Make($"delete {path}", () =>
    {
        files.Delete(path);
        return true;
    });

    public int? Mode(string path) => files.Mode(path);
}
