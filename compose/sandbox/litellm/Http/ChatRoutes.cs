using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Http;

/// <summary>Chat completions, whole or streamed.</summary>
internal static class ChatRoutes
{
    public static void MapChat(this WebApplication app, Gateway gateway) =>
        app.Post(context => Complete(context, gateway), "/v1/chat/completions", "/chat/completions");

    private static async Task<IResult> Complete(HttpContext context, Gateway gateway)
    {
        var call = await Call.Begin(gateway, context, "acompletion");
        if (call.Body["messages"] is not JsonArray)
        {
            throw RefusedException.BadRequest("litellm.BadRequestError: 'messages' is missing or not a list.", "messages");
        }

        if (call.Body["stream"].AsBool() == true)
        {
            await ChatStream.Write(call, context.RequestAborted);
            return Results.Empty;
        }

        var (deployment, answer) = await call.Try((upstream, one) => upstream.Chat(one, call.Body, context.RequestAborted));
        call.Book(deployment, answer["usage"] as JsonObject);
        answer["model"] = call.Model;
        return Answers.Json(answer);
    }
}
