using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.Api;

/// <summary>One answer of /api/generate, whole or line by line; without a prompt there is none, only the model is loaded or unloaded.</summary>
internal sealed class GenerateWriter(string model, TimeProvider clock, Run run, Conversation conversation, Answer? answer, string loadReason)
{
    public async IAsyncEnumerable<JsonObject> Lines()
    {
        foreach (var piece in answer!.Thinking)
            yield return Line("", done: false, thinking: piece);
        foreach (var piece in answer.Pieces)
            yield return Line(piece, done: false);
        await Task.CompletedTask;
        yield return Last("", "");
    }

    public JsonObject Whole() => answer is null
        ? Load()
        : Last(answer.Text, string.Concat(answer.Thinking));

    private JsonObject Load()
    {
        var line = Line("", done: true);
        line["done_reason"] = loadReason;
        return line;
    }

    private JsonObject Last(string text, string thinking)
    {
        var line = Line(text, done: true, thinking);
        line["done_reason"] = answer!.DoneReason;
        line["context"] = Json.Array(ContextNumbers());
        Statistics.Add(line, run, conversation.PromptTokens, answer.TokenCount);
        return line;
    }

    private JsonObject Line(string text, bool done, string thinking = "")
    {
        var line = new JsonObject
        {
            ["model"] = model,
            ["created_at"] = ModelDetails.Time(clock.GetUtcNow()),
            ["response"] = text,
        };
        if (thinking.Length > 0)
            line["thinking"] = thinking;
        line["done"] = done;
        return line;
    }

    // A number for each token; they mean nothing, and come back unread with the next request.
    private IEnumerable<JsonNode> ContextNumbers() => conversation.Messages.SelectMany(m => Tokens.Split(m.Text))
        .Concat(answer!.Pieces)
        .Select(piece => (JsonNode)(piece.Aggregate(17, (sum, c) => ((sum * 31) + c) % 32000)));
}
