using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.OpenAi;

/// <summary>What OpenAI's field names mean here.</summary>
internal static class OpenAiRequest
{
    public static Options OptionsOf(JsonObject body) => Options.None with
    {
        MaxTokens = body.Number("max_completion_tokens") ?? body.Number("max_tokens"),
        Stop = Options.StopWords(body["stop"]),
    };

    public static JsonNode? FormatOf(JsonObject body) => body.Object("response_format") switch
    {
        { } format when format.Text("type") == "json_object" => "json",
        { } format when format.Text("type") == "json_schema" => format.Object("json_schema")?["schema"],
        _ => null,
    };

    public static IEnumerable<Message> MessagesOf(JsonObject body)
    {
        var messages = body.Objects("messages");
        return messages.Count > 0
            ? messages.Select(m => new Message(m.Text("role") ?? "", TextOf(m["content"])))
            : throw RequestBody.Bad("[] is too short - 'messages'");
    }

    /// <summary>Reasoning is switched off by effort "none".</summary>
    public static JsonNode? ThinkOf(JsonObject body) => body.Text("reasoning_effort") switch
    {
        null => null,
        "none" => false,
        var effort => effort,
    };

    public static bool WantsUsage(JsonObject body) => body.Object("stream_options")?.Switch("include_usage") ?? false;

    public static JsonObject Usage(int prompt, int completion) => new()
    {
        ["prompt_tokens"] = prompt,
        ["completion_tokens"] = completion,
        ["total_tokens"] = prompt + completion,
    };

    // Parts that are not text, such as images, are passed over: nothing here can see.
    private static string TextOf(JsonNode? content) => content switch
    {
        null => "",
        JsonArray parts => string.Concat(parts.OfType<JsonObject>().Where(p => p.Text("type") == "text").Select(p => p.Text("text") ?? "")),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        var other => throw RequestBody.Bad($"invalid message content type: {RequestBody.KindOf(other)}"),
    };
}
