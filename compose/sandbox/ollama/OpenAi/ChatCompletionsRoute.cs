using Sandbox.Ollama.Api;
using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.OpenAi;

/// <summary>As in Ollama a keep_alive is ignored here without a word.</summary>
internal sealed class ChatCompletionsRoute(Runs runs) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/chat/completions", Complete);

    private async Task Complete(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var messages = OpenAiRequest.MessagesOf(body).ToList();
        var name = body.Text("model") ?? "";
        var model = runs.RequireCompletion(name, "chat");
        var tools = ToolNames.In(body);
        if (tools.Count > 0 && !model.Can("tools"))
            throw RequestBody.Bad($"{model.Name.Full} does not support tools");

        var conversation = new Conversation(messages)
        {
            Tools = tools,
            Think = Thinking.Of(model, name, OpenAiRequest.ThinkOf(body)),
            Format = OpenAiRequest.FormatOf(body),
            Options = OpenAiRequest.OptionsOf(body),
        };
        using var run = await runs.Start(model, conversation.Options, keepAlive: null, http.RequestAborted);
        var writer = new ChatCompletionWriter(name, runs.Clock.GetUtcNow(), conversation);
        if (body.Switch("stream") ?? false)
            await ServerSentEvents.Answer(http, writer.Chunks(OpenAiRequest.WantsUsage(body)));
        else
            await Json.Answer(http, writer.Whole());
    }
}
