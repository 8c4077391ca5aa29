namespace Sandbox.Ollama.Http;

/// <summary>No answer can be taken for Ollama's own.</summary>
internal static class StandInHeader
{
    public static Task Add(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers[StandIn.HeaderName] = StandIn.HeaderValue;
        return next(http);
    }
}
