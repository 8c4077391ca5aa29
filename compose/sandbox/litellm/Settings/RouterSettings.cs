using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Settings;

/// <summary>The parts of `router_settings` and `litellm_settings` that decide where a request goes and how a spent budget is answered.</summary>
internal sealed record RouterSettings(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fallbacks,
    IReadOnlyList<string> DefaultFallbacks,
    IReadOnlyDictionary<string, string> Aliases,
    int BudgetExceededStatus)
{
    private static readonly string[] Strategies =
    [
        "simple-shuffle", "least-busy", "latency-based-routing", "cost-based-routing", "usage-based-routing", "usage-based-routing-v2",
        "provider-budget-routing",
    ];

    /// <exception cref="StartRefusedException">A fallback or the strategy is not what the router accepts; LiteLLM ends with 3.</exception>
    public static RouterSettings Read(JsonObject router, JsonObject litellm)
    {
        if (router.ContainsKey("health_check_interval"))
        {
            throw new StartRefusedException(3, "'router_settings.health_check_interval' belongs under 'general_settings'; the gateway does not start with it here.");
        }

        if (router["routing_strategy"] is { } strategy && !Strategies.Contains(strategy.AsText()))
        {
            throw new StartRefusedException(3, $"'router_settings.routing_strategy' is {strategy.ToJsonString()}; valid are {string.Join(", ", Strategies)}.");
        }

        JsonNode? Either(string name) => router[name] ?? litellm[name];

        FallbackList.Read("context_window_fallbacks", Either("context_window_fallbacks"));
        FallbackList.Read("content_policy_fallbacks", Either("content_policy_fallbacks"));
        return new RouterSettings(
            FallbackList.Read("fallbacks", Either("fallbacks")),
            FallbackList.Targets("default_fallbacks", Either("default_fallbacks")),
            ReadAliases(router["model_group_alias"] as JsonObject),
            (int)(litellm["budget_exceeded_status_code"].AsNumber() ?? 422));
    }

    private static Dictionary<string, string> ReadAliases(JsonObject? aliases) => (aliases ?? [])
        .Select(alias => (Name: alias.Key, Target: alias.Value.AsText() ?? (alias.Value as JsonObject)?["model"].AsText()))
        .Where(alias => alias.Target is not null)
        .ToDictionary(alias => alias.Name, alias => alias.Target!, StringComparer.Ordinal);
}
