namespace Sandbox.Ollama.Http;

/// <summary>The two plain texts for a path that is not there and a method that it does not take.</summary>
internal static class UnknownRoutes
{
    public static async Task Answer(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response.HasStarted || http.Response.ContentLength is not null || http.GetEndpoint()?.DisplayName is { } name && !name.StartsWith("405", StringComparison.Ordinal))
            return;

        var words = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "404 page not found",
            StatusCodes.Status405MethodNotAllowed => "405 method not allowed",
            _ => null,
        };
        if (words is null)
            return;

        http.Response.ContentType = "text/plain";
        await http.Response.WriteAsync(words, http.RequestAborted);
    }
}
