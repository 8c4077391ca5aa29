using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>OpenAI's messages in Ollama's form: content parts become text and images, tool arguments become objects.</summary>
internal static class OllamaMessages
{
    public static JsonArray From(JsonArray messages) => [.. messages.OfType<JsonObject>().Select(Message)];

    /// <summary>The whole conversation as one text, as `ollama/` sends it to /api/generate.</summary>
    public static string Flatten(JsonArray messages)
    {
        var prompt = new StringBuilder();
        foreach (var message in messages.OfType<JsonObject>())
        {
            var speaker = message["role"].AsText() switch { "system" => "System", "assistant" => "Assistant", _ => "User" };
            prompt.Append("### ").Append(speaker).Append(":\n").Append(Text(message["content"])).Append("\n\n");
        }

        return prompt.ToString();
    }

    private static JsonObject Message(JsonObject message)
    {
        var translated = new JsonObject { ["role"] = message["role"].AsText() ?? "user", ["content"] = Text(message["content"]) };
        var images = Images(message["content"]).ToArray();
        if (images.Length > 0)
        {
            translated["images"] = new JsonArray(images);
        }

        if (message["tool_calls"] is JsonArray calls)
        {
            translated["tool_calls"] = new JsonArray([.. calls.OfType<JsonObject>().Select(Call)]);
        }

        if (message["tool_call_id"].AsText() is { } id)
        {
            translated["tool_call_id"] = id;
        }

        return translated;
    }

    private static JsonObject Call(JsonObject call) => new()
    {
        ["function"] = new JsonObject
        {
            ["name"] = call["function"]?["name"]?.DeepClone(),
            ["arguments"] = Arguments(call["function"]?["arguments"]),
        },
    };

    private static JsonNode? Arguments(JsonNode? arguments)
    {
        try
        {
            return arguments.AsText() is { } text ? JsonNode.Parse(text) : arguments?.DeepClone();
        }
        catch (JsonException)
        {
            return arguments?.DeepClone();
        }
    }

    private static string Text(JsonNode? content) => content switch
    {
        JsonArray parts => string.Concat(parts.Select(part => part.AsText() ?? (part as JsonObject)?["text"].AsText())),
        _ => content.AsText() ?? "",
    };

    /// <summary>Ollama takes bare base64: the part of a data URL behind the comma.</summary>
    private static IEnumerable<JsonNode> Images(JsonNode? content) => (content as JsonArray ?? [])
        .OfType<JsonObject>()
        .Select(part => (part["image_url"] as JsonObject)?["url"].AsText() ?? part["image_url"].AsText())
        .OfType<string>()
        .Select(url => (JsonNode)JsonValue.Create(url[(url.IndexOf(',', StringComparison.Ordinal) + 1)..]));
}
