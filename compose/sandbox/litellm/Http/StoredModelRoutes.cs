using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Encryption;
using Sandbox.LiteLlm.Stored;

namespace Sandbox.LiteLlm.Http;

/// <summary>Models that are kept in the database; only with STORE_MODEL_IN_DB.</summary>
internal static class StoredModelRoutes
{
    public static void MapStoredModels(this WebApplication app, Gateway gateway)
    {
        app.Post(context => Add(context, gateway), "/model/new");
        app.Post(context => Delete(context, gateway), "/model/delete");
    }

    private static async Task<IResult> Add(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.AdmitAdmin(context);
        var stored = Needed(gateway);
        var body = await context.ReadBody();
        if (body["model_name"].AsText() is not { } name || body["litellm_params"] is not JsonObject parameters || parameters["model"].AsText() is null)
        {
            throw RefusedException.BadRequest("'model_name' and 'litellm_params' with 'model' are needed.", "litellm_params");
        }

        var information = body["model_info"]?.DeepClone() as JsonObject ?? [];
        var id = information["id"].AsText() ?? Guid.NewGuid().ToString();
        information["id"] = id;
        information["db_model"] = true;
        var row = await stored.Models.Add(id, name, StoredMapping.Protect(parameters, stored.Salt), information, caller.SpendUser, context.RequestAborted);
        await stored.Load(context.RequestAborted);
        return Answers.Json(row);
    }

    private static async Task<IResult> Delete(HttpContext context, Gateway gateway)
    {
        await gateway.Gatekeeper.AdmitAdmin(context);
        var stored = Needed(gateway);
        var id = (await context.ReadBody())["id"].AsText() ?? throw RefusedException.BadRequest("'id' is missing.", "id");
        if (!await stored.Models.Delete(id, context.RequestAborted))
        {
            throw RefusedException.BadRequest($"Model with id={id} not found in db", "id");
        }

        await stored.Load(context.RequestAborted);
        return Answers.Json(new JsonObject { ["message"] = $"Model: {id} deleted successfully" });
    }

    private static StoredState Needed(Gateway gateway)
    {
        var stored = gateway.Stored ?? throw RefusedException.NoDatabase();
        return gateway.Settings.StoresModelsInDatabase
            ? stored
            : throw new RefusedException(500, "Set `STORE_MODEL_IN_DB='True'` in your env to enable this feature.", "internal_server_error");
    }
}
