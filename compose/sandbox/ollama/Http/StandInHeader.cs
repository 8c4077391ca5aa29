namespace Sandbox.Ollama.Http;

/// <summary>No answer can be taken for Ollama's own.</summary>
internal static class StandInHeader
{
    public static Task Add(HttpContext http, RequestDelegate next)
    {
        // At the last moment, since trouble clears what was set before.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers[StandIn.HeaderName] = StandIn.HeaderValue;
            return Task.CompletedTask;
        });
        return next(http);
    }
}
