using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Keys;

namespace Sandbox.LiteLlm.Http;

/// <summary>Making, showing, changing and deleting virtual keys.</summary>
internal static class KeyRoutes
{
    public static void MapKeys(this WebApplication app, Gateway gateway)
    {
        app.Post(context => Generate(context, gateway), "/key/generate");
        app.Get(context => Show(context, gateway), "/key/info");
        app.Get(context => List(context, gateway), "/key/list");
        app.Post(context => Update(context, gateway), "/key/update");
        app.Post(context => SetBlocked(context, gateway, blocked: true), "/key/block");
        app.Post(context => SetBlocked(context, gateway, blocked: false), "/key/unblock");
        app.Post(context => Delete(context, gateway), "/key/delete");
    }

    private static async Task<IResult> Generate(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.AdmitAdmin(context);
        var body = await context.ReadBody(emptyIsObject: true);
        var (key, row) = KeyGeneration.Read(body, caller, gateway.Clock.GetUtcNow());
        if (row.Alias is { } alias && await gateway.Keys.FindByAlias(alias, context.RequestAborted) is not null)
        {
            throw RefusedException.BadRequest($"Key with alias '{alias}' already exists. Unique key aliases across all keys are required.", "key_alias");
        }

        var stored = await gateway.Keys.Add(row, context.RequestAborted);
        stored["key"] = key;
        stored["token_id"] = row.Token;
        return Answers.Json(stored);
    }

    /// <summary>A virtual key may look at itself alone.</summary>
    private static async Task<IResult> Show(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.Admit(context);
        var asked = context.Request.Query["key"].ToString();
        var token = asked.Length > 0 ? KeyHash.Of(asked) : caller.KeyHash;
        if (!caller.IsAdmin && token != caller.KeyHash)
        {
            throw new RefusedException(403, "You are not allowed to access this key's info.", "auth_error", "key");
        }

        var row = await gateway.Keys.Find(token, context.RequestAborted) ?? throw NotFound();
        row.Remove("token");
        return Answers.Json(new JsonObject { ["key"] = asked.Length > 0 ? asked : token, ["info"] = row });
    }

    private static async Task<IResult> List(HttpContext context, Gateway gateway)
    {
        await gateway.Gatekeeper.AdmitAdmin(context);
        var rows = await gateway.Keys.List(context.RequestAborted);
        var whole = string.Equals(context.Request.Query["return_full_object"], "true", StringComparison.OrdinalIgnoreCase);
        return Answers.Json(new JsonObject
        {
            ["keys"] = new JsonArray([.. rows.Select(row => whole ? row : row["token"]!.DeepClone())]),
            ["total_count"] = rows.Count,
            ["current_page"] = 1,
            ["total_pages"] = 1,
        });
    }

    private static async Task<IResult> Update(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.AdmitAdmin(context);
        var body = await context.ReadBody();
        var change = new KeyChange
        {
            Alias = body["key_alias"].AsText(),
            Models = body["models"] is JsonArray models ? [.. models.AsTexts()] : null,
            MaxBudget = body["max_budget"].AsNumber(),
            Spend = body["spend"].AsNumber(),
            Metadata = body["metadata"] as JsonObject,
            Blocked = body["blocked"].AsBool(),
            Expires = Lifetime.End(body["duration"].AsText(), gateway.Clock.GetUtcNow()),
        };
        return await Changed(body, change, caller, gateway, context.RequestAborted);
    }

    private static async Task<IResult> SetBlocked(HttpContext context, Gateway gateway, bool blocked)
    {
        var caller = await gateway.Gatekeeper.AdmitAdmin(context);
        return await Changed(await context.ReadBody(), new KeyChange { Blocked = blocked }, caller, gateway, context.RequestAborted);
    }

    private static async Task<IResult> Changed(JsonObject body, KeyChange change, Caller caller, Gateway gateway, CancellationToken cancellation)
    {
        var key = body["key"].AsText() ?? throw RefusedException.BadRequest("'key' is missing.", "key");
        var row = await gateway.Keys.Update(KeyHash.Of(key), change, caller.SpendUser, cancellation) ?? throw NotFound();
        row["key"] = key;
        return Answers.Json(row);
    }

    private static async Task<IResult> Delete(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.AdmitAdmin(context);
        var body = await context.ReadBody();
        var deleted = new JsonArray();
        foreach (var key in body["keys"].AsTexts())
        {
            if (await gateway.Keys.Delete(KeyHash.Of(key), caller.SpendUser, context.RequestAborted))
            {
                deleted.Add(key);
            }
        }

        foreach (var alias in body["key_aliases"].AsTexts())
        {
            if (await gateway.Keys.FindByAlias(alias, context.RequestAborted) is { } row
                && await gateway.Keys.Delete(row["token"].AsText()!, caller.SpendUser, context.RequestAborted))
            {
                deleted.Add(alias);
            }
        }

        return deleted.Count > 0 ? Answers.Json(new JsonObject { ["deleted_keys"] = deleted }) : throw NotFound();
    }

    private static RefusedException NotFound() => new(404, "Key not found in database.", "not_found_error", "key");
}
