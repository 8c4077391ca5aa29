using System.Text;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Registry;

/// <summary>What a registry gives out for one tag: the manifest, and the content of each blob.</summary>
internal sealed record PublishedModel(Manifest Manifest, IReadOnlyDictionary<string, BlobContent> Contents)
{
    public static PublishedModel From(RegistryEntry entry)
    {
        var contents = new Dictionary<string, BlobContent>();
        var header = new WeightsHeader(
            $"stand-in weights of '{entry.Name}', noise without a model",
            entry.Architecture, entry.ParameterCount, entry.ParameterSize, entry.Quantization,
            entry.ContextLength, entry.EmbeddingLength, entry.Capabilities, entry.Bytes);
        List<Layer> layers = [Add(MediaTypes.Model, header.ToLine(), entry.Bytes)];
        if (entry.Template is { } template)
            layers.Add(Add(MediaTypes.Template, Encoding.UTF8.GetBytes(template)));
        if (entry.Parameters is { } parameters)
            layers.Add(Add(MediaTypes.Parameters, Encoding.UTF8.GetBytes(parameters.ToJsonString())));
        return new PublishedModel(new Manifest(Add(MediaTypes.Config, Config(entry, layers)), layers), contents);

        Layer Add(string mediaType, byte[] head, long length = 0)
        {
            var content = new BlobContent(head, length);
            var layer = new Layer(mediaType, content.Digest(), content.Length);
            contents[layer.Digest] = content;
            return layer;
        }
    }

    private static byte[] Config(RegistryEntry entry, IEnumerable<Layer> layers) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["model_format"] = "gguf",
        ["model_family"] = entry.Architecture,
        ["model_families"] = new JsonArray(entry.Architecture),
        ["model_type"] = entry.ParameterSize,
        ["file_type"] = entry.Quantization,
        ["architecture"] = "amd64",
        ["os"] = "linux",
        ["rootfs"] = new JsonObject
        {
            ["type"] = "layers",
            ["diff_ids"] = new JsonArray([.. layers.Select(l => JsonValue.Create(l.Digest))]),
        },
    }.ToJsonString());
}
