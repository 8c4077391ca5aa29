using System.Text.Json.Nodes;

using Sandbox.Ollama.Names;

namespace Sandbox.Ollama.Store;

/// <summary>A model as it lies on disk; without weights it is listed all the same, and nothing else works.</summary>
internal sealed record LocalModel(Installed Installed, Layer Weights, WeightsHeader? Header)
{
    public ModelName Name => Installed.Name;

    public bool Can(string capability) => Header?.Capabilities.Contains(capability) ?? false;
}

internal sealed class ModelStore(ManifestStore manifests, BlobStore blobs)
{
    public ManifestStore Manifests => manifests;

    public BlobStore Blobs => blobs;

    public IReadOnlyList<LocalModel> List() => [.. manifests.List().Select(Describe)];

    public LocalModel? Find(ModelName name) => manifests.Find(name) is { } installed ? Describe(installed) : null;

    /// <summary>The text of a layer, if the model has one of that kind.</summary>
    public string? TextOf(LocalModel model, string mediaType) =>
        model.Installed.Manifest.Find(mediaType) is { } layer && blobs.Has(layer.Digest) ? blobs.ReadText(layer.Digest) : null;

    public JsonObject? ParametersOf(LocalModel model) =>
        TextOf(model, MediaTypes.Parameters) is { } json ? JsonNode.Parse(json) as JsonObject : null;

    /// <summary>Deletes the tag, and the blobs that no other tag needs.</summary>
    public void Remove(Installed model)
    {
        manifests.Remove(model.Name);
        RemoveUnused(model.Manifest);
    }

    public bool RemoveUnused(Manifest old)
    {
        var needed = manifests.List().SelectMany(m => m.Manifest.Blobs).Select(b => b.Digest).ToHashSet();
        var unused = old.Blobs.Where(b => !needed.Contains(b.Digest)).ToList();
        foreach (var blob in unused)
            blobs.Remove(blob.Digest);
        return unused.Count > 0;
    }

    private LocalModel Describe(Installed installed)
    {
        var weights = installed.Manifest.Find(MediaTypes.Model) ?? installed.Manifest.Config;
        return new LocalModel(installed, weights, blobs.Has(weights.Digest) ? WeightsHeader.Read(blobs.PathOf(weights.Digest)) : null);
    }
}
