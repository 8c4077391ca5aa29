using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Settings;

/// <summary>Fallbacks are a list of one-key mappings from a model to a list of models. Since 1.108.1 a plain string as target ends the start.</summary>
internal static class FallbackList
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string setting, JsonNode? node)
    {
        var fallbacks = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (node is null)
        {
            return fallbacks;
        }

        if (node is not JsonArray entries)
        {
            throw Refused(setting, "is not a list of mappings");
        }

        foreach (var entry in entries)
        {
            if (entry is not JsonObject mapping)
            {
                throw Refused(setting, $"has the item {Show(entry)}, which is not a mapping");
            }

            if (mapping.Count != 1)
            {
                throw Refused(setting, $"has an item with {mapping.Count} keys; each must have exactly one");
            }

            var (source, targets) = mapping.First();
            fallbacks[source] = Targets($"{setting}.{source}", targets);
        }

        return fallbacks;
    }

    public static IReadOnlyList<string> Targets(string setting, JsonNode? node) => node switch
    {
        null => [],
        JsonArray targets => [.. targets.Select(target => target.AsText() ?? (target as JsonObject)?["model"].AsText()).OfType<string>()],
        _ => throw Refused(setting, $"is {Show(node)}, not a list of models"),
    };

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static StartRefusedException Refused(string setting, string problem) =>
        new(3, $"'{setting}' {problem}. Write '- model: [other-model]' per entry.");
}
