using System.Globalization;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm.Http;

/// <summary>The routes that need a key: /health calls every deployment, and answers 200 even when none of them is well.</summary>
internal static class HealthCheckRoutes
{
    public static void MapHealthChecks(this WebApplication app, Gateway gateway)
    {
        app.Get(context => Check(context, gateway), "/health");
        app.Get(context => Details(context, gateway), "/health/readiness/details");
        app.Get(context => Backlog(context, gateway), "/health/backlog");
    }

    private static async Task<IResult> Check(HttpContext context, Gateway gateway)
    {
        await gateway.Gatekeeper.Admit(context);
        var model = context.Request.Query["model"].ToString();
        var asked = gateway.Router.Deployments.Where(one => model.Length == 0 || one.ModelName == model || one.FullModel == model);
        var entries = await Task.WhenAll(asked.Select(one => Ask(one, gateway, context.RequestAborted)));
        JsonArray healthy = [.. entries.Where(entry => !entry.ContainsKey("error"))];
        JsonArray unhealthy = [.. entries.Where(entry => entry.ContainsKey("error"))];
        return Answers.Json(new JsonObject
        {
            ["healthy_endpoints"] = healthy,
            ["unhealthy_endpoints"] = unhealthy,
            ["healthy_count"] = healthy.Count,
            ["unhealthy_count"] = unhealthy.Count,
        });
    }

    private static async Task<JsonObject> Ask(Deployment deployment, Gateway gateway, CancellationToken cancellation)
    {
        var entry = deployment.PublicParameters();
        entry["model_id"] = deployment.Id;
        try
        {
            var (upstream, complete) = gateway.Upstreams.Of(deployment);
            await (deployment.Mode == "embedding"
                ? upstream.Embed(complete, new JsonObject { ["input"] = new JsonArray("test from litellm") }, cancellation)
                : upstream.Chat(complete, Question(), cancellation));
        }
        catch (UpstreamException fault)
        {
            entry["error"] = fault.Message;
            entry["exception_status"] = fault.Status.ToString(CultureInfo.InvariantCulture);
            entry["raw_request_typed_dict"] = new JsonObject();
        }

        return entry;
    }

    private static JsonObject Question() => new()
    {
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Are you well?" }),
        ["max_tokens"] = 10,
    };

    private static async Task<IResult> Details(HttpContext context, Gateway gateway)
    {
        await gateway.Gatekeeper.Admit(context);
        return Answers.Json(new JsonObject
        {
            ["status"] = "healthy",
            ["db"] = gateway.Database is null ? "Not connected" : "connected",
            ["cache"] = null,
            ["litellm_version"] = StandIn.Version,
            ["success_callbacks"] = new JsonArray(),
            ["use_aiohttp_transport"] = false,
        });
    }

    private static async Task<IResult> Backlog(HttpContext context, Gateway gateway)
    {
        await gateway.Gatekeeper.Admit(context);
        return Answers.Json(new JsonObject { ["in_flight_requests"] = gateway.Drain.Running });
    }
}
