using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Http;

namespace Sandbox.LiteLlm.Keys;

/// <summary>From the body of /key/generate to a key and the row that is kept of it.</summary>
internal static class KeyGeneration
{
    private const int RandomBytes = 16;

    public static (string Key, NewKey Row) Read(JsonObject body, Caller caller, DateTimeOffset now)
    {
        var key = body["key"].AsText() ?? "sk-" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        if (!key.StartsWith("sk-", StringComparison.Ordinal))
        {
            throw RefusedException.BadRequest("Invalid key format. LiteLLM Virtual Key must start with 'sk-'.", "key");
        }

        return (key, new NewKey(KeyHash.Always(key), KeyHash.Shortened(key), caller.SpendUser)
        {
            Alias = body["key_alias"].AsText(),
            Models = [.. body["models"].AsTexts()],
            Aliases = Mapping(body, "aliases"),
            Config = Mapping(body, "config"),
            Permissions = Mapping(body, "permissions"),
            Metadata = Mapping(body, "metadata"),
            UserId = body["user_id"].AsText(),
            TeamId = body["team_id"].AsText(),
            MaxBudget = body["max_budget"].AsNumber(),
            BudgetDuration = body["budget_duration"].AsText(),
            MaxParallelRequests = (long?)body["max_parallel_requests"].AsNumber(),
            TokensPerMinute = (long?)body["tpm_limit"].AsNumber(),
            RequestsPerMinute = (long?)body["rpm_limit"].AsNumber(),
            Expires = Lifetime.End(body["duration"].AsText(), now),
            Blocked = body["blocked"].AsBool(),
        });
    }

    private static JsonObject Mapping(JsonObject body, string name) => body[name]?.DeepClone() as JsonObject ?? [];
}
