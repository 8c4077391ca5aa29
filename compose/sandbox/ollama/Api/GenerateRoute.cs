using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.Api;

internal sealed class GenerateRoute(Runs runs) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/generate", Generate);

    private async Task Generate(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var keepAlive = KeepAlive.FromRequest(body["keep_alive"]);
        var name = body.Text("model") ?? "";
        var prompt = body.Text("prompt") ?? "";
        var model = runs.RequireCompletion(name, "generate");
        if (body.Text("suffix") is { Length: > 0 } && !model.Can("insert"))
            throw RequestBody.Bad($"{model.Name.Full} does not support insert");

        var conversation = ConversationOf(body, prompt) with
        {
            Think = Thinking.Of(model, name, body["think"]),
            Format = body["format"],
            Options = Options.From(body.Object("options")),
        };
        using var run = await runs.Start(model, conversation.Options, keepAlive, http.RequestAborted);
        var answer = prompt.Length == 0 ? null : Replies.To(conversation);
        var writer = new GenerateWriter(name, runs.Clock, run, conversation, answer, answer is not null ? "" : keepAlive?.IsZero == true ? "unload" : "load");
        if ((body.Switch("stream") ?? true) && answer is not null)
            await NdJson.Answer(http, writer.Lines());
        else
            await Json.Answer(http, writer.Whole());
    }

    private static Conversation ConversationOf(JsonObject body, string prompt) => new(
        body.Text("system") is { Length: > 0 } system
            ? [new Message("system", system), new Message("user", prompt)]
            : [new Message("user", prompt)]);
}
