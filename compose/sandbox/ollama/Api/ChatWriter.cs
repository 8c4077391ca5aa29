using System.Text.Json.Nodes;

using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.Api;

/// <summary>One answer of /api/chat, whole or line by line.</summary>
internal sealed class ChatWriter(string model, TimeProvider clock, Run run, Conversation conversation)
{
    public async IAsyncEnumerable<JsonObject> Lines()
    {
        var answer = Replies.To(conversation);
        foreach (var piece in answer.Thinking)
            yield return Line(Said("", piece), done: false);
        foreach (var piece in answer.Pieces)
            yield return Line(Said(piece), done: false);
        if (answer.Call is { } call)
            yield return Line(Calling("", "", call), done: false);
        await Task.CompletedTask;
        yield return Last(Said(""), answer);
    }

    public JsonObject Whole()
    {
        var answer = Replies.To(conversation);
        var thinking = string.Concat(answer.Thinking);
        return Last(answer.Call is { } call ? Calling(answer.Text, thinking, call) : Said(answer.Text, thinking), answer);
    }

    /// <summary>Without messages nothing is said: the model is only loaded or unloaded.</summary>
    public JsonObject Load(string reason)
    {
        var line = Line(Said(""), done: true);
        line["done_reason"] = reason;
        return line;
    }

    private JsonObject Last(JsonObject message, Answer answer)
    {
        var line = Line(message, done: true);
        line["done_reason"] = answer.DoneReason;
        Statistics.Add(line, run, conversation.PromptTokens, answer.TokenCount);
        return line;
    }

    private JsonObject Line(JsonObject message, bool done) => new()
    {
        ["model"] = model,
        ["created_at"] = ModelDetails.Time(clock.GetUtcNow()),
        ["message"] = message,
        ["done"] = done,
    };

    private static JsonObject Said(string text, string thinking = "")
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = text };
        if (thinking.Length > 0)
            message["thinking"] = thinking;
        return message;
    }

    private static JsonObject Calling(string text, string thinking, ToolCall call)
    {
        var message = Said(text, thinking);
        message["tool_calls"] = new JsonArray(new JsonObject
        {
            ["function"] = new JsonObject { ["index"] = 0, ["name"] = call.Name, ["arguments"] = call.Arguments.DeepClone() },
        });
        return message;
    }
}
