using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Encryption;
using Sandbox.LiteLlm.Stored;

namespace Sandbox.LiteLlm.Http;

/// <summary>Named credentials. What comes back shows their shape, never their values.</summary>
internal static class CredentialRoutes
{
    public static void MapCredentials(this WebApplication app, Gateway gateway)
    {
        app.Post(context => Add(context, gateway), "/credentials");
        app.Get(context => List(context, gateway), "/credentials");
        app.On("DELETE", context => Delete(context, gateway), "/credentials/{name}");
    }

    private static async Task<IResult> Add(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.AdmitAdmin(context);
        var stored = Needed(gateway);
        var body = await context.ReadBody();
        if (body["credential_name"].AsText() is not { } name || body["credential_values"] is not JsonObject values)
        {
            throw RefusedException.BadRequest("'credential_name' and 'credential_values' are needed.", "credential_values");
        }

        var information = body["credential_info"] as JsonObject ?? [];
        if (!await stored.CredentialRows.Add(name, StoredMapping.Protect(values, stored.Salt), information, caller.SpendUser, context.RequestAborted))
        {
            throw RefusedException.BadRequest($"A credential '{name}' exists already.", "credential_name");
        }

        stored.Credentials.Set(name, (JsonObject)values.DeepClone());
        return Success("Credential created successfully");
    }

    private static async Task<IResult> List(HttpContext context, Gateway gateway)
    {
        await gateway.Gatekeeper.AdmitAdmin(context);
        var rows = await Needed(gateway).CredentialRows.List(context.RequestAborted);
        return Answers.Json(new JsonObject
        {
            ["success"] = true,
            ["credentials"] = new JsonArray([.. rows.Select(row => new JsonObject
            {
                ["credential_name"] = row["credential_name"]?.DeepClone(),
                ["credential_values"] = Masked(row["credential_values"] as JsonObject ?? []),
                ["credential_info"] = row["credential_info"]?.DeepClone(),
            })]),
        });
    }

    private static async Task<IResult> Delete(HttpContext context, Gateway gateway)
    {
        await gateway.Gatekeeper.AdmitAdmin(context);
        var stored = Needed(gateway);
        var name = context.Request.RouteValues["name"] as string ?? "";
        if (!await stored.CredentialRows.Delete(name, context.RequestAborted))
        {
            throw new RefusedException(404, $"Credential not found. Got credential name: {name}.", "not_found_error", "credential_name");
        }

        stored.Credentials.Remove(name);
        return Success("Credential deleted successfully");
    }

    private static JsonObject Masked(JsonObject values)
    {
        var masked = new JsonObject();
        foreach (var name in values.Select(value => value.Key))
        {
            masked[name] = "****";
        }

        return masked;
    }

    private static IResult Success(string message) => Answers.Json(new JsonObject { ["success"] = true, ["message"] = message });

    private static StoredState Needed(Gateway gateway) => gateway.Stored ?? throw RefusedException.NoDatabase();
}
