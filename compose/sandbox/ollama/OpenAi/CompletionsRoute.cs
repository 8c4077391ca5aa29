using System.Text.Json.Nodes;

using Sandbox.Ollama.Api;
using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.OpenAi;

/// <summary>The older completion of one prompt.</summary>
internal sealed class CompletionsRoute(Runs runs) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/completions", Complete);

    private async Task Complete(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var name = body.Text("model") ?? "";
        var conversation = new Conversation([new Message("user", body.Text("prompt") ?? "")]) { Options = OpenAiRequest.OptionsOf(body) };
        var model = runs.RequireCompletion(name, "generate");
        using var run = await runs.Start(model, conversation.Options, keepAlive: null, http.RequestAborted);
        var answer = Replies.To(conversation);
        var usage = OpenAiRequest.Usage(conversation.PromptTokens, answer.TokenCount);
        var created = runs.Clock.GetUtcNow().ToUnixTimeSeconds();
        if (body.Switch("stream") ?? false)
        {
            var pieces = answer.Pieces.Select(piece => Frame(name, created, Choice(piece, null))).Append(Frame(name, created, Choice("", answer.DoneReason)));
            await ServerSentEvents.Answer(http, OpenAiRequest.WantsUsage(body) ? pieces.Append(Frame(name, created, null, usage)) : pieces);
        }
        else
        {
            await Json.Answer(http, Frame(name, created, Choice(answer.Text, answer.DoneReason), usage));
        }
    }

    private static JsonObject Choice(string text, string? finishReason) => new() { ["text"] = text, ["index"] = 0, ["finish_reason"] = finishReason };

    private static JsonObject Frame(string model, long created, JsonObject? choice, JsonObject? usage = null)
    {
        var frame = new JsonObject
        {
            ["id"] = $"cmpl-{created % 1000}",
            ["object"] = "text_completion",
            ["created"] = created,
            ["model"] = model,
            ["system_fingerprint"] = "fp_ollama",
            ["choices"] = choice is null ? new JsonArray() : new JsonArray(choice),
        };
        if (usage is not null)
            frame["usage"] = usage;
        return frame;
    }
}
