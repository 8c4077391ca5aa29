using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.Ollama.Inference;

/// <summary>A tool is called when the user names it; the first JSON object in the message is its arguments.</summary>
internal static class ToolChoice
{
    public static ToolCall? For(Conversation conversation)
    {
        if (conversation.LastRole != "user")
            return null;

        var named = conversation.Tools.FirstOrDefault(tool => conversation.LastText.Contains(tool, StringComparison.Ordinal));
        return named is null ? null : new ToolCall(named, Arguments(conversation.LastText));
    }

    private static JsonObject Arguments(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = text.LastIndexOf('}');
        if (open < 0 || close < open)
            return [];

        try
        {
            return JsonNode.Parse(text[open..(close + 1)]) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
