using System.Net;

using Sandbox.Ollama.Settings;

namespace Sandbox.Ollama.Http;

/// <summary>A server that listens on loopback only refuses foreign Host headers: a reason for a 403 behind a proxy.</summary>
internal sealed class HostGuard(ListenAddress listen)
{
    private static readonly string[] LocalEndings = [".localhost", ".local", ".internal"];

    public Task Around(HttpContext http, RequestDelegate next)
    {
        if (!listen.IsLoopback || IsLocal(http.Request.Host.Host))
            return next(http);

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private static bool IsLocal(string host) =>
        host.Length == 0
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase)
        || LocalEndings.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || IPAddress.TryParse(host.Trim('[', ']'), out _);
}
