using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;

namespace Sandbox.Ollama.Api;

internal sealed class AliveRoutes : IRoutes
{
    private static readonly string[] GetAndHead = ["GET", "HEAD"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", GetAndHead, (RequestDelegate)(http =>
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync("Ollama is running");
        }));
        routes.MapMethods("/api/version", GetAndHead, (RequestDelegate)(http => Json.Answer(http, new JsonObject { ["version"] = StandIn.Version })));
    }
}
