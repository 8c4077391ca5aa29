using System.Security.Cryptography;

namespace Sandbox.Ollama.Store;

/// <summary>blobs/sha256-HEX below the store's folder. As in Ollama a blob is trusted by its name once it is there.</summary>
internal sealed class BlobStore(string root)
{
    private readonly string folder = Path.Combine(root, "blobs");

    public string PathOf(string digest)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, digest.Replace(':', '-'));
    }

    // Compared with what is there, so that a digest out of a request never becomes a path.
    public bool Has(string digest) => Files().Any(f => f.Name == digest.Replace(':', '-'));

    public long SizeOf(string digest) => new FileInfo(PathOf(digest)).Length;

    public string ReadText(string digest) => File.ReadAllText(PathOf(digest));

    public Layer Put(string mediaType, byte[] content)
    {
        var layer = new Layer(mediaType, DigestOf(content), content.Length);
        if (!Has(layer.Digest))
            File.WriteAllBytes(PathOf(layer.Digest), content);
        return layer;
    }

    public string Rehash(string digest)
    {
        using var file = File.OpenRead(PathOf(digest));
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public void Remove(string digest) => File.Delete(PathOf(digest));

    public IEnumerable<FileInfo> Files() => new DirectoryInfo(Directory.CreateDirectory(folder).FullName).EnumerateFiles();

    public static string DigestOf(ReadOnlySpan<byte> content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
