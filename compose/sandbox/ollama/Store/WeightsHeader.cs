using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sandbox.Ollama.Store;

/// <summary>The first line of a model blob, as a GGUF file carries its own description; noise of the right size follows.</summary>
internal sealed record WeightsHeader(
    [property: JsonPropertyName("sandbox")] string Notice,
    [property: JsonPropertyName("architecture")] string Architecture,
    [property: JsonPropertyName("parameter_count")] long ParameterCount,
    [property: JsonPropertyName("parameter_size")] string ParameterSize,
    [property: JsonPropertyName("quantization")] string Quantization,
    [property: JsonPropertyName("context_length")] long ContextLength,
    [property: JsonPropertyName("embedding_length")] int EmbeddingLength,
    [property: JsonPropertyName("capabilities")] IReadOnlyList<string> Capabilities,
    [property: JsonPropertyName("size")] long Size)
{
    public byte[] ToLine() => [.. JsonSerializer.SerializeToUtf8Bytes(this), (byte)'\n'];

    public static WeightsHeader? Read(string path)
    {
        using var file = File.OpenText(path);
        try
        {
            return file.ReadLine() is { Length: > 0 } line ? JsonSerializer.Deserialize<WeightsHeader>(line) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
