using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>Ollama gives tool arguments as an object and no id; OpenAI's callers expect a text and one. Parallel calls count up their index.</summary>
internal static class OllamaToolCalls
{
    public static List<JsonObject> From(JsonObject answer, int firstIndex)
    {
        var calls = answer["message"]?["tool_calls"] as JsonArray ?? [];
        return [.. calls.OfType<JsonObject>().Select((call, offset) => new JsonObject
        {
            ["index"] = firstIndex + offset,
            ["id"] = call["id"].AsText() ?? $"call_{Guid.NewGuid()}",
            ["type"] = "function",
            ["function"] = new JsonObject
            {
                ["name"] = call["function"]?["name"]?.DeepClone(),
                ["arguments"] = call["function"]?["arguments"]?.ToJsonString() ?? "{}",
            },
        })];
    }
}
