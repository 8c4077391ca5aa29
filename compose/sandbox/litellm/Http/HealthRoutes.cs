using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Http;

/// <summary>The routes that need no key. Liveliness says nothing about the database; readiness says nothing but that.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this WebApplication app, Gateway gateway)
    {
        app.Get(_ => Task.FromResult(Liveliness(gateway)), "/health/liveliness", "/health/liveness");
        app.Get(context => Readiness(gateway, context.RequestAborted), "/health/readiness");
    }

    private static IResult Liveliness(Gateway gateway) => gateway.Drain.IsOn
        ? Answers.Json(new JsonObject { ["status"] = "shutting_down" }, 503)
        : Answers.Json(JsonValue.Create("I'm alive!"));

    private static async Task<IResult> Readiness(Gateway gateway, CancellationToken cancellation)
    {
        if (gateway.Database is { } database && !await database.Answers(cancellation))
        {
            return Answers.Json(new JsonObject { ["detail"] = "Service Unhealthy (the database does not answer)" }, 503);
        }

        return Answers.Json(new JsonObject
        {
            ["status"] = "healthy",
            ["db"] = gateway.Database is null ? "Not connected" : "connected",
        });
    }
}
