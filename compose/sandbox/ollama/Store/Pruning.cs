namespace Sandbox.Ollama.Store;

/// <summary>At its start Ollama deletes partial and unreferenced blobs that nobody touched for an hour: a restart can throw a download away.</summary>
internal sealed class Pruning(ManifestStore manifests, BlobStore blobs, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public void Run()
    {
        var needed = manifests.List().SelectMany(m => m.Manifest.Blobs).Select(b => Path.GetFileName(blobs.PathOf(b.Digest))).ToHashSet();
        var limit = clock.GetUtcNow() - Grace;
        foreach (var file in blobs.Files().Where(f => !needed.Contains(f.Name) && f.LastWriteTimeUtc < limit).ToList())
            file.Delete();
    }
}
