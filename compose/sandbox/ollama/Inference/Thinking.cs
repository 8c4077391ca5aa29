using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Inference;

/// <summary>Whether an answer starts with thoughts: a model that can does unless told not to, one that can't refuses to be told to.</summary>
internal static class Thinking
{
    public static bool Of(LocalModel model, string name, JsonNode? wish)
    {
        var wanted = wish?.GetValueKind() switch
        {
            null or JsonValueKind.Null => model.Can("thinking"),
            JsonValueKind.False => false,
            _ => true,
        };
        return !wanted || model.Can("thinking") ? wanted : throw RequestBody.Bad($"\"{name}\" does not support thinking");
    }
}
