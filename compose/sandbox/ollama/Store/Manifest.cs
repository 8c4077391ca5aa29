using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sandbox.Ollama.Store;

internal sealed record Layer(
    [property: JsonPropertyName("mediaType")] string MediaType,
    [property: JsonPropertyName("digest")] string Digest,
    [property: JsonPropertyName("size")] long Size);

internal static class MediaTypes
{
    public const string Manifest = "application/vnd.docker.distribution.manifest.v2+json";
    public const string Config = "application/vnd.docker.container.image.v1+json";
    public const string Model = "application/vnd.ollama.image.model";
    public const string Template = "application/vnd.ollama.image.template";
    public const string System = "application/vnd.ollama.image.system";
    public const string Parameters = "application/vnd.ollama.image.params";
}

/// <summary>Which blobs make up a model; on disk one file a tag.</summary>
internal sealed record Manifest(
    [property: JsonPropertyName("config")] Layer Config,
    [property: JsonPropertyName("layers")] IReadOnlyList<Layer> Layers)
{
    [JsonPropertyName("schemaVersion"), JsonPropertyOrder(-2)]
    public int SchemaVersion { get; init; } = 2;

    [JsonPropertyName("mediaType"), JsonPropertyOrder(-1)]
    public string MediaType { get; init; } = MediaTypes.Manifest;

    [JsonIgnore]
    public IEnumerable<Layer> Blobs => [.. Layers, Config];

    [JsonIgnore]
    public long Size => Blobs.Sum(b => b.Size);

    public Layer? Find(string mediaType) => Layers.FirstOrDefault(l => l.MediaType == mediaType);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static Manifest FromJson(byte[] json) =>
        JsonSerializer.Deserialize<Manifest>(json) ?? throw new JsonException("a manifest is empty");
}
