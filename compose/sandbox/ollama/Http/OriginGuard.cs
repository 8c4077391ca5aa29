namespace Sandbox.Ollama.Http;

/// <summary>Browsers' calls from pages elsewhere are refused with an empty 403 unless OLLAMA_ORIGINS names the page.</summary>
internal sealed class OriginGuard(IReadOnlyList<string> more)
{
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "0.0.0.0"];
    private static readonly string[] AppSchemes = ["app", "file", "tauri", "vscode-webview", "vscode-file"];

    public Task Around(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || origin == $"http://{http.Request.Host}" || origin == $"https://{http.Request.Host}")
            return next(http);

        if (!IsAllowed(origin))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.ContentLength = 0;
            return Task.CompletedTask;
        }

        http.Response.Headers.AccessControlAllowOrigin = more.Contains("*") ? "*" : origin;
        if (!HttpMethods.IsOptions(http.Request.Method))
            return next(http);

        http.Response.Headers.AccessControlAllowMethods = "GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS";
        http.Response.Headers.AccessControlAllowHeaders = http.Request.Headers.AccessControlRequestHeaders;
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private bool IsAllowed(string origin) =>
        more.Any(allowed => allowed == "*" || allowed.Equals(origin, StringComparison.OrdinalIgnoreCase))
        || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (AppSchemes.Contains(page.Scheme) || (page.Scheme is "http" or "https" && LocalHosts.Contains(page.Host))));
}
