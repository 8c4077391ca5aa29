using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Api;

/// <summary>/api/embed, and the older /api/embeddings for one text.</summary>
internal sealed class EmbedRoutes(Runs runs) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/embed", Embed);
        routes.MapPost("/api/embeddings", EmbedOne);
    }

    private async Task Embed(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var keepAlive = KeepAlive.FromRequest(body["keep_alive"]);
        var name = body.Text("model") ?? "";
        var inputs = Inputs(body["input"]);
        var model = Require(name);
        var options = Options.From(body.Object("options"));
        using var run = await runs.Start(model, options, keepAlive, http.RequestAborted);
        var embedding = EmbeddingRequest.For(model, inputs, body.Switch("truncate") ?? true, body.Number("dimensions") ?? 0);
        await Json.Answer(http, new JsonObject
        {
            ["model"] = name,
            ["embeddings"] = Json.Array(embedding.Vectors.Select(Numbers)),
            ["total_duration"] = run.TotalDuration,
            ["load_duration"] = run.LoadDuration,
            ["prompt_eval_count"] = embedding.TokenCount,
        });
    }

    private async Task EmbedOne(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var keepAlive = KeepAlive.FromRequest(body["keep_alive"]);
        var model = Require(body.Text("model") ?? "");
        var prompt = body.Text("prompt") ?? "";
        using var run = await runs.Start(model, Options.From(body.Object("options")), keepAlive, http.RequestAborted);
        var embedding = EmbeddingRequest.For(model, prompt.Length > 0 ? [prompt] : [], truncate: true, dimensions: 0);
        await Json.Answer(http, new JsonObject { ["embedding"] = Numbers(embedding.Vectors is [var vector] ? vector : []) });
    }

    private LocalModel Require(string name)
    {
        var model = runs.Find(name)
            ?? throw new RefusedException(StatusCodes.Status404NotFound, $"model \"{name}\" not found, try pulling it first");
        return EmbeddingRequest.Capable(model);
    }

    private static IReadOnlyList<string> Inputs(JsonNode? input) => input switch
    {
        null => [],
        JsonValue one when one.GetValueKind() == JsonValueKind.String => one.GetValue<string>() is { Length: > 0 } text ? [text] : [],
        JsonArray several when several.All(s => s?.GetValueKind() == JsonValueKind.String) => [.. several.Select(s => s!.GetValue<string>())],
        _ => throw RequestBody.Bad("invalid input type"),
    };

    private static JsonNode Numbers(float[] vector) => Json.Array(vector.Select(v => (JsonNode)v));
}
