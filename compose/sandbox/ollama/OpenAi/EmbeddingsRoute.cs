using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Api;
using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.OpenAi;

internal sealed class EmbeddingsRoute(Runs runs) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/embeddings", Embed);

    private async Task Embed(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var name = body.Text("model") ?? "";
        var texts = Inputs(body["input"]);
        var model = EmbeddingRequest.Capable(runs.Require(name));
        using var run = await runs.Start(model, Options.None, keepAlive: null, http.RequestAborted);
        var embedding = EmbeddingRequest.For(model, texts, truncate: true, body.Number("dimensions") ?? 0);
        // The usual client library of OpenAI asks for base64 unless told otherwise.
        var packed = body.Text("encoding_format") == "base64";
        await Json.Answer(http, new JsonObject
        {
            ["object"] = "list",
            ["data"] = Json.Array(embedding.Vectors.Select((vector, index) => new JsonObject
            {
                ["object"] = "embedding",
                ["embedding"] = packed ? Packed(vector) : Json.Array(vector.Select(v => (JsonNode)v)),
                ["index"] = index,
            })),
            ["model"] = name,
            ["usage"] = new JsonObject { ["prompt_tokens"] = embedding.TokenCount, ["total_tokens"] = embedding.TokenCount },
        });
    }

    private static IReadOnlyList<string> Inputs(JsonNode? input) => input switch
    {
        JsonValue one when one.GetValueKind() == JsonValueKind.String && one.GetValue<string>().Length > 0 => [one.GetValue<string>()],
        JsonArray { Count: > 0 } several when several.All(s => s?.GetValueKind() == JsonValueKind.String) => [.. several.Select(s => s!.GetValue<string>())],
        _ => throw RequestBody.Bad("invalid input"),
    };

    private static string Packed(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        return Convert.ToBase64String(bytes);
    }
}
