using LitellmStack.Compose;
using LitellmStack.LiteLlm;
using LitellmStack.Models;

namespace LitellmStack.Health;

/// <summary>The end of Up: where the gateway is, which routes can be called now and what the others wait for, and a call to copy.</summary>
public static class ReadyLines
{
    /// <param name="installed">Models that the server lists.</param>
    /// <param name="values">What the environment file assigns.</param>
    public static string Render(StackIdentity stack, Uri gateway, IReadOnlyList<Route> routes, IReadOnlyList<string> installed, IReadOnlyDictionary<string, string> values)
    {
        var address = gateway.ToString().TrimEnd('/');
        var states = routes.DistinctBy(r => r.Name.Text).Select(r => (r.Name.Text, State: StateOf(r, installed, values))).ToList();
        var ready = states.FirstOrDefault(s => s.State == Ready).Text ?? states.Select(s => s.Text).FirstOrDefault("MODEL");
        return $$"""
            {{address}}   UI {{address}}/ui   key: LITELLM_MASTER_KEY in {{stack.EnvFile}}
            routes: {{string.Join(" · ", states.GroupBy(s => s.State).Select(g => $"{string.Join(", ", g.Select(s => s.Text))} {g.Key}"))}}
            curl {{address}}/v1/chat/completions -H "Authorization: Bearer $(sed -n 's/^LITELLM_MASTER_KEY=//p' {{stack.EnvFile}})" \
              -H 'Content-Type: application/json' -d '{"model": "{{ready}}", "messages": [{"role": "user", "content": "Hello"}]}'
            """;
    }

    private const string Ready = "ready";

    private static string StateOf(Route route, IReadOnlyList<string> installed, IReadOnlyDictionary<string, string> values)
    {
        if (route.IsOllama)
        {
            return installed.Any(model => ModelName.Same(model, route.ModelAtProvider)) ? Ready : "not pulled";
        }

        var key = (route.Params?["api_key"] as Sources.Scalar)?.Text is { } text ? EnvReference.NameIn(text) : null;
        return key is not null && values.GetValueOrDefault(key, "").Length == 0 ? $"wait for {key}" : Ready;
    }
}
