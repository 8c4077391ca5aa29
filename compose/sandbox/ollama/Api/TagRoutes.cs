using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Api;

internal sealed class TagRoutes(ModelStore models) : IRoutes
{
    private static readonly string[] GetAndHead = ["GET", "HEAD"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/api/tags", GetAndHead, (RequestDelegate)(http =>
        Json.Answer(http, new JsonObject { ["models"] = Json.Array(models.List().Select(Row)) })));

    private static JsonObject Row(LocalModel model) => new()
    {
        ["name"] = model.Name.Short,
        ["model"] = model.Name.Short,
        ["modified_at"] = ModelDetails.Time(model.Installed.ModifiedAt),
        ["size"] = model.Installed.Manifest.Size,
        ["digest"] = model.Installed.Digest,
        ["details"] = ModelDetails.Of(model),
        ["capabilities"] = ModelDetails.Capabilities(model),
    };
}
