using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;

namespace Sandbox.Ollama.Inference;

/// <summary>The functions that a request offers.</summary>
internal static class ToolNames
{
    public static IReadOnlyList<string> In(JsonObject body) =>
        [.. body.Objects("tools").Select(t => t.Object("function")?.Text("name") ?? "").Where(name => name.Length > 0)];
}
