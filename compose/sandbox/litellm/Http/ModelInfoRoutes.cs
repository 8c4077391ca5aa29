using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Http;

/// <summary>Every deployment with its parameters; keys and passwords are left out.</summary>
internal static class ModelInfoRoutes
{
    public static void MapModelInfo(this WebApplication app, Gateway gateway) =>
        app.Get(context => List(context, gateway), "/model/info", "/v1/model/info");

    private static async Task<IResult> List(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.Admit(context);
        var id = context.Request.Query["litellm_model_id"].ToString();
        return Answers.Json(new JsonObject
        {
            ["data"] = new JsonArray([.. gateway.Router.Deployments
                .Where(deployment => caller.MayCall(deployment.ModelName) && (id.Length == 0 || deployment.Id == id))
                .Select(Entry)]),
        });
    }

    private static JsonObject Entry(Deployment deployment)
    {
        var information = (JsonObject)deployment.Information.DeepClone();
        information["id"] = deployment.Id;
        information["db_model"] = deployment.Information["db_model"].AsBool() == true;
        information["key"] = deployment.FullModel;
        information["mode"] = deployment.Mode;
        information["litellm_provider"] = deployment.Provider;
        information["input_cost_per_token"] = deployment.Price("input_cost_per_token");
        information["output_cost_per_token"] = deployment.Price("output_cost_per_token");
        return new JsonObject
        {
            ["model_name"] = deployment.ModelName,
            ["litellm_params"] = deployment.PublicParameters(),
            ["model_info"] = information,
        };
    }
}
