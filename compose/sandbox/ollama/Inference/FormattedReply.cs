using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;

namespace Sandbox.Ollama.Inference;

/// <summary>The answer as JSON where JSON is asked for: in one field, or as the smallest value that the schema's types allow.</summary>
internal static class FormattedReply
{
    private const int Deepest = 16;

    public static string Write(JsonNode format, string said) =>
        Json.Text(format is JsonObject schema ? Fill(schema, said, 0) ?? new JsonObject() : new JsonObject { ["answer"] = said });

    private static JsonNode? Fill(JsonObject schema, string said, int depth)
    {
        if (depth > Deepest)
            return null;
        if (schema["enum"] is JsonArray { Count: > 0 } choices)
            return choices[0]?.DeepClone();

        var number = decimal.TryParse(said.TrimEnd('.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0;
        return TypeOf(schema) switch
        {
            "string" => said,
            "integer" => (long)number,
            "number" => number,
            "boolean" => true,
            "array" => new JsonArray(Fill(schema["items"] as JsonObject ?? [], said, depth + 1)),
            "null" => null,
            _ => Properties(schema, said, depth),
        };
    }

    private static JsonObject Properties(JsonObject schema, string said, int depth)
    {
        var filled = new JsonObject();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
            filled[name] = Fill(property as JsonObject ?? [], said, depth + 1);
        return filled;
    }

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray { Count: > 0 } several => several[0]?.GetValue<string>(),
        JsonValue one when one.GetValueKind() == JsonValueKind.String => one.GetValue<string>(),
        _ => schema["properties"] is null ? "string" : "object",
    };
}
