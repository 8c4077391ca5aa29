using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.Api;

internal sealed class ChatRoute(Runs runs) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/chat", Chat);

    private async Task Chat(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var keepAlive = KeepAlive.FromRequest(body["keep_alive"]);
        var messages = body.Objects("messages").Select(m => new Message(m.Text("role") ?? "", m.Text("content") ?? "")).ToList();
        var name = body.Text("model") is { Length: > 0 } given ? given : throw RequestBody.Bad("model is required");
        var model = runs.RequireCompletion(name, "chat");
        var tools = ToolNames.In(body);
        if (tools.Count > 0 && !model.Can("tools"))
            throw RequestBody.Bad($"{model.Name.Full} does not support tools");

        var conversation = new Conversation(messages)
        {
            Tools = tools,
            Think = Thinking.Of(model, name, body["think"]),
            Format = body["format"],
            Options = Options.From(body.Object("options")),
        };
        using var run = await runs.Start(model, conversation.Options, keepAlive, http.RequestAborted);
        var writer = new ChatWriter(name, runs.Clock, run, conversation);
        if (messages.Count == 0)
            await Json.Answer(http, writer.Load(keepAlive?.IsZero == true ? "unload" : "load"));
        else if (body.Switch("stream") ?? true)
            await NdJson.Answer(http, writer.Lines());
        else
            await Json.Answer(http, writer.Whole());
    }
}
