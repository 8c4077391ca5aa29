using System.Globalization;

namespace Sandbox.Ollama.Http;

/// <summary>A line a request, in the form of the framework that Ollama uses. The health probe's own call is left out.</summary>
internal sealed class RequestLog(ServerLog log, TimeProvider clock)
{
    public async Task Around(HttpContext http, RequestDelegate next)
    {
        var started = clock.GetTimestamp();
        await next(http);
        if (http.Request.Path == "/")
            return;

        var now = clock.GetUtcNow().ToString("yyyy/MM/dd - HH:mm:ss", CultureInfo.InvariantCulture);
        var took = clock.GetElapsedTime(started).TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture) + "ms";
        log.Plain($"[GIN] {now} | {http.Response.StatusCode} | {took,13} | {http.Connection.RemoteIpAddress,15} | {http.Request.Method,-8} \"{http.Request.Path}\"");
    }
}
