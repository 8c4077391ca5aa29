using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Http;

/// <summary>The list of models that a key may call. Wildcard routes are not in it unless asked for.</summary>
internal static class ModelRoutes
{
    /// <summary>LiteLLM gives every model the same moment of creation.</summary>
    private const long Created = 1677610602;

    public static void MapModels(this WebApplication app, Gateway gateway)
    {
        app.Get(context => List(context, gateway), "/models", "/v1/models");
        app.Get(context => One(context, gateway), "/models/{**model}", "/v1/models/{**model}");
    }

    private static async Task<IResult> List(HttpContext context, Gateway gateway) => Answers.Json(new JsonObject
    {
        ["data"] = new JsonArray([.. (await Names(context, gateway)).Select(Entry)]),
        ["object"] = "list",
    });

    private static async Task<IResult> One(HttpContext context, Gateway gateway)
    {
        var model = context.Request.RouteValues["model"] as string ?? "";
        return (await Names(context, gateway)).Contains(model)
            ? Answers.Json(Entry(model))
            : throw new RefusedException(404, $"The model `{model}` does not exist", "invalid_request_error", "model_id");
    }

    private static async Task<IEnumerable<string>> Names(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.Admit(context);
        var wildcards = string.Equals(context.Request.Query["return_wildcard_routes"], "true", StringComparison.OrdinalIgnoreCase);
        return gateway.Router.Deployments
            .Where(deployment => wildcards || !deployment.IsWildcard)
            .Select(deployment => deployment.ModelName)
            .Distinct(StringComparer.Ordinal)
            .Where(caller.MayCall);
    }

    private static JsonObject Entry(string name) => new()
    {
        ["id"] = name,
        ["object"] = "model",
        ["created"] = Created,
        ["owned_by"] = "openai",
    };
}
