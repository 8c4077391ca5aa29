using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.Api;

internal sealed class RunningRoute(Scheduler scheduler) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/ps", (RequestDelegate)(http =>
        Json.Answer(http, new JsonObject { ["models"] = Json.Array(scheduler.Loaded().Select(Row)) })));

    private static JsonObject Row(LoadedModel loaded) => new()
    {
        ["name"] = loaded.Model.Name.Short,
        ["model"] = loaded.Model.Name.Short,
        ["size"] = loaded.Model.Weights.Size,
        ["digest"] = loaded.Model.Installed.Digest,
        ["details"] = ModelDetails.Of(loaded.Model),
        ["expires_at"] = ModelDetails.Time(loaded.ExpiresAt),
        // There is no GPU in the sandbox.
        ["size_vram"] = 0,
        ["context_length"] = loaded.ContextLength,
    };
}
