using System.Security.Cryptography;

using Sandbox.Ollama.Names;

namespace Sandbox.Ollama.Store;

internal sealed record Installed(ModelName Name, Manifest Manifest, string Digest, DateTimeOffset ModifiedAt);

/// <summary>manifests/HOST/NAMESPACE/MODEL/TAG below the store's folder.</summary>
internal sealed class ManifestStore(string root)
{
    private readonly string folder = Path.Combine(root, "manifests");

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Installed> List() => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(Read)
            .OfType<Installed>()
            .OrderByDescending(m => m.ModifiedAt)
            .ThenBy(m => m.Name.Short, StringComparer.Ordinal)];

    public Installed? Find(ModelName name) => List().FirstOrDefault(m => m.Name.IsSameAs(name));

    public void Write(ModelName name, Manifest manifest)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".draft-" + Guid.NewGuid().ToString("N");
        File.WriteAllBytes(draft, manifest.ToJson());
        File.Move(draft, path, overwrite: true);
    }

    public void Remove(ModelName name)
    {
        var path = PathOf(name);
        File.Delete(path);
        for (var parent = Path.GetDirectoryName(path)!; parent != folder && !Directory.EnumerateFileSystemEntries(parent).Any();)
        {
            Directory.Delete(parent);
            parent = Path.GetDirectoryName(parent)!;
        }
    }

    private string PathOf(ModelName name) => Path.Combine(folder, name.Host, name.Namespace, name.Model, name.Tag);

    private Installed? Read(string path)
    {
        // A draft that a crash left behind has a tag too long to be one.
        if (Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar) is not [var host, var space, var model, var tag]
            || tag.Contains(".draft-", StringComparison.Ordinal))
            return null;

        var json = File.ReadAllBytes(path);
        return new Installed(
            new ModelName(host, space, model, tag),
            Manifest.FromJson(json),
            Convert.ToHexStringLower(SHA256.HashData(json)),
            File.GetLastWriteTimeUtc(path));
    }
}
