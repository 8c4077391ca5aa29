using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Sandbox.Ollama.Registry;

/// <summary>One row of registry.json: the published facts of a model, and how many bytes it has here.</summary>
internal sealed record RegistryEntry(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("architecture")] string Architecture,
    [property: JsonPropertyName("parameter_count")] long ParameterCount,
    [property: JsonPropertyName("parameter_size")] string ParameterSize,
    [property: JsonPropertyName("quantization")] string Quantization,
    [property: JsonPropertyName("context_length")] long ContextLength,
    [property: JsonPropertyName("embedding_length")] int EmbeddingLength,
    [property: JsonPropertyName("capabilities")] IReadOnlyList<string> Capabilities,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("template")] string? Template,
    [property: JsonPropertyName("parameters")] JsonObject? Parameters);
