using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.OpenAi;

/// <summary>One answer of /v1/chat/completions, whole or in chunks.</summary>
internal sealed class ChatCompletionWriter(string model, DateTimeOffset created, Conversation conversation)
{
    private readonly Answer answer = Replies.To(conversation);

    // Ollama counts its answers by chance between 0 and 999; here the same question has the same number.
    private string Id => $"chatcmpl-{conversation.LastText.Aggregate(7, (sum, c) => ((sum * 31) + c) % 1000)}";

    private string FinishReason => answer.Call is null ? answer.DoneReason : "tool_calls";

    public JsonObject Whole()
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = answer.Text };
        if (answer.Thinking.Count > 0)
            message["reasoning"] = string.Concat(answer.Thinking);
        if (answer.Call is { } call)
            message["tool_calls"] = Calls(call);
        var whole = Frame("chat.completion", new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = FinishReason });
        whole["usage"] = Usage();
        return whole;
    }

    public IEnumerable<JsonObject> Chunks(bool withUsage)
    {
        foreach (var piece in answer.Thinking)
            yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "", ["reasoning"] = piece });
        foreach (var piece in answer.Pieces)
            yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = piece });
        if (answer.Call is { } call)
            yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "", ["tool_calls"] = Calls(call) });
        yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, FinishReason);
        if (!withUsage)
            yield break;

        var last = Frame("chat.completion.chunk");
        last["usage"] = Usage();
        yield return last;
    }

    private JsonObject Chunk(JsonObject delta, string? finishReason = null) =>
        Frame("chat.completion.chunk", new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason });

    private JsonObject Frame(string kind, params JsonObject[] choices) => new()
    {
        ["id"] = Id,
        ["object"] = kind,
        ["created"] = created.ToUnixTimeSeconds(),
        ["model"] = model,
        ["system_fingerprint"] = "fp_ollama",
        ["choices"] = Json.Array(choices),
    };

    private JsonObject Usage() => OpenAiRequest.Usage(conversation.PromptTokens, answer.TokenCount);

    private static JsonArray Calls(ToolCall call) => new(new JsonObject
    {
        ["id"] = $"call_{call.Name}",
        ["index"] = 0,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = Json.Text(call.Arguments) },
    });
}
