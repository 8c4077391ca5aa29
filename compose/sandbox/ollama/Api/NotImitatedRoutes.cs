using Sandbox.Ollama.Http;

namespace Sandbox.Ollama.Api;

/// <summary>Routes that Ollama has and the stand-in has not: they say so, instead of looking like a mistyped path.</summary>
internal sealed class NotImitatedRoutes : IRoutes
{
    private static readonly string[] Posts =
    [
        "/api/push", "/api/me", "/api/signout", "/api/experimental/web_search", "/api/experimental/web_fetch",
        "/v1/responses", "/v1/audio/transcriptions", "/v1/messages",
    ];

    private static readonly string[] Gets = ["/api/status", "/api/experimental/model-recommendations"];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in Posts)
            routes.MapPost(path, Refuse);
        foreach (var path in Gets)
            routes.MapGet(path, Refuse);
        routes.MapDelete("/api/user/keys/{key}", Refuse);
    }

    private static Task Refuse(HttpContext http) =>
        throw new RefusedException(StatusCodes.Status501NotImplemented, $"the sandbox's stand-in for Ollama does not imitate '{http.Request.Path}'");
}
