using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Http;

internal static class EmbeddingRoutes
{
    public static void MapEmbeddings(this WebApplication app, Gateway gateway) =>
        app.Post(context => Embed(context, gateway), "/v1/embeddings", "/embeddings");

    private static async Task<IResult> Embed(HttpContext context, Gateway gateway)
    {
        var call = await Call.Begin(gateway, context, "aembedding");
        if (call.Body["input"] is null)
        {
            throw RefusedException.BadRequest("litellm.BadRequestError: 'input' is missing.", "input");
        }

        var (deployment, answer) = await call.Try((upstream, one) => upstream.Embed(one, call.Body, context.RequestAborted));
        call.Book(deployment, answer["usage"] as JsonObject);
        return Answers.Json(answer);
    }
}
