using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Http;
using Sandbox.LiteLlm.Keys;
using Sandbox.LiteLlm.Settings;

namespace Sandbox.LiteLlm.Auth;

/// <summary>Admits the master key at once and a virtual key by its row. The master key works without a database too.</summary>
internal sealed class Gatekeeper(GatewaySettings settings, KeyTable? keys, TimeProvider clock)
{
    public async Task<Caller> Admit(HttpContext context)
    {
        var key = PresentedKey.Of(context.Request);
        if (IsMaster(key))
        {
            return new Caller(KeyHash.Always(key ?? ""), IsAdmin: true) { KeyAlias = "litellm_proxy_master_key" };
        }

        if (string.IsNullOrEmpty(key))
        {
            throw Unauthorized("Authentication Error, No api key passed in.");
        }

        if (keys is null)
        {
            throw new RefusedException(400, "No connected db.", "no_db_connection");
        }

        if (!key.StartsWith("sk-", StringComparison.Ordinal))
        {
            throw Unauthorized($"Authentication Error, LiteLLM Virtual Key expected. Received={KeyHash.Shortened(key)}, expected to start with 'sk-'.");
        }

        var token = KeyHash.Always(key);
        var row = await keys.Find(token, context.RequestAborted)
            ?? throw new RefusedException(
                401,
                $"Authentication Error, Invalid proxy server token passed. Received API Key = {KeyHash.Shortened(key)}, Key Hash (Token) = {token}. It is not in `LiteLLM_VerificationTokenTable`.",
                "token_not_found_in_db",
                "key");
        return Check(row);
    }

    public async Task<Caller> AdmitAdmin(HttpContext context)
    {
        var caller = await Admit(context);
        return caller.IsAdmin
            ? caller
            : throw Unauthorized($"Authentication Error, Only the proxy admin may call {context.Request.Path}; this key is not an admin's.");
    }

    private bool IsMaster(string? key) =>
        (settings.MasterKey.Length == 0 && key is null)
        || (settings.MasterKey.Length > 0 && key is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(settings.MasterKey)));

    private Caller Check(JsonObject row)
    {
        if (row["blocked"].AsBool() == true)
        {
            throw Unauthorized("Authentication Error, Key is blocked. Update it via `/key/unblock` if this is a mistake.");
        }

        if (row["expires"].AsText() is { } expires && DateTimeOffset.Parse(expires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) < clock.GetUtcNow())
        {
            throw new RefusedException(401, $"Authentication Error - Expired Key. Key Expiry time {expires} and current time {clock.GetUtcNow():O}", "expired_key", "key");
        }

        if (row["max_budget"].AsNumber() is { } budget && row["spend"].AsNumber() is { } spend && spend >= budget)
        {
            throw new RefusedException(
                settings.Router.BudgetExceededStatus,
                string.Create(CultureInfo.InvariantCulture, $"Budget has been exceeded! Current cost: {spend}, Max budget: {budget}"),
                "budget_exceeded",
                null);
        }

        return new Caller(row["token"].AsText()!, IsAdmin: false)
        {
            KeyName = row["key_name"].AsText(),
            KeyAlias = row["key_alias"].AsText(),
            UserId = row["user_id"].AsText(),
            TeamId = row["team_id"].AsText(),
            Models = [.. row["models"].AsTexts()],
            Metadata = row["metadata"] as JsonObject ?? [],
        };
    }

    private static RefusedException Unauthorized(string message) => new(401, message, "auth_error");
}
