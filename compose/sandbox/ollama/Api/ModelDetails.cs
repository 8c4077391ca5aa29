using System.Globalization;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Api;

/// <summary>The pieces that several answers share.</summary>
internal static class ModelDetails
{
    public static JsonObject Of(LocalModel model)
    {
        var details = new JsonObject
        {
            ["parent_model"] = "",
            ["format"] = "gguf",
            ["family"] = model.Header?.Architecture ?? "",
            ["families"] = model.Header is { } known ? new JsonArray(known.Architecture) : null,
            ["parameter_size"] = model.Header?.ParameterSize ?? "",
            ["quantization_level"] = model.Header?.Quantization ?? "",
        };
        if (model.Header is { } header)
        {
            details["context_length"] = header.ContextLength;
            details["embedding_length"] = header.EmbeddingLength;
        }

        return details;
    }

    public static JsonArray Capabilities(LocalModel model) => Json.Array((model.Header?.Capabilities ?? []).Select(c => (JsonNode)c));

    /// <summary>Go's RFC 3339 with as many digits as there are.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
