using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Http;

/// <summary>The page that stands where the admin UI is, and an honest answer for LiteLLM's routes that the stand-in does not imitate.</summary>
internal static class OtherRoutes
{
    private static readonly string[] NotImitated =
    [
        "/v1/completions", "/completions", "/v1/responses", "/responses", "/v1/messages", "/v1/images", "/v1/audio", "/v1/moderations", "/v1/rerank",
        "/rerank", "/v1/batches", "/v1/files", "/v1/assistants", "/v1/threads", "/team", "/user", "/organization", "/customer", "/budget", "/tag",
        "/guardrails", "/global", "/config", "/sso", "/login", "/v2", "/mcp", "/metrics", "/model", "/key", "/credentials",
    ];

    public static void MapOthers(this WebApplication app) => app.Get(_ => Task.FromResult(Page()), "/", "/ui", "/ui/{**rest}");

    /// <summary>A body for the paths that have no route, and for methods that a route does not have.</summary>
    public static void UseMissing(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        var (status, started) = (context.Response.StatusCode, context.Response.HasStarted);
        if (!started && status == StatusCodes.Status404NotFound && context.GetEndpoint() is null)
        {
            await Missing(context).ExecuteAsync(context);
        }
        else if (!started && status == StatusCodes.Status405MethodNotAllowed)
        {
            await Answers.Json(new JsonObject { ["detail"] = "Method Not Allowed" }, status).ExecuteAsync(context);
        }
    });

    private static IResult Page() => Results.Content(
        $"<!doctype html><html lang=\"en\"><title>LiteLLM stand-in</title><h1>Sandbox</h1><p>{StandIn.Notice}</p>"
        + "<p>The admin UI belongs to the real gateway. The API answers here as usual, for example <code>GET /v1/models</code> with a key.</p></html>",
        "text/html; charset=utf-8");

    private static IResult Missing(HttpContext context) =>
        Array.Exists(NotImitated, route => context.Request.Path.StartsWithSegments(route, StringComparison.Ordinal))
            ? Answers.Json(ErrorBody.Of(501, $"The sandbox's stand-in does not imitate '{context.Request.Path}'. Use the real stack for it.", "not_imitated", "None"), 501)
            : Answers.Json(new JsonObject { ["detail"] = "Not Found" }, 404);
}
