using System.Text.Json.Nodes;

using Sandbox.Ollama.Api;
using Sandbox.Ollama.Http;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.OpenAi;

internal sealed class ModelsRoutes(ModelStore models) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/models", (RequestDelegate)(http => Json.Answer(http, List(models.Manifests.List()))));
        routes.MapGet("/v1/models/{**model}", One);
    }

    // An empty list is written as null.
    private static JsonObject List(IReadOnlyList<Installed> installed) => new()
    {
        ["object"] = "list",
        ["data"] = installed.Count == 0 ? null : Json.Array(installed.Select(Row)),
    };

    private async Task One(HttpContext http)
    {
        var given = (string?)http.Request.RouteValues["model"] ?? "";
        var model = ModelName.Parse(given) is { } name ? models.Manifests.Find(name) : null;
        await Json.Answer(http, Row(model ?? throw new RefusedException(StatusCodes.Status404NotFound, $"model '{given}' not found")));
    }

    private static JsonObject Row(Installed model) => new()
    {
        ["id"] = model.Name.Short,
        ["object"] = "model",
        ["created"] = model.ModifiedAt.ToUnixTimeSeconds(),
        ["owned_by"] = model.Name.Namespace,
    };
}
