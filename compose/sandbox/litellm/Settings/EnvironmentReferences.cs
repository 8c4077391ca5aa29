using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Settings;

/// <summary>
/// Resolves `os.environ/NAME`: only where a string value of a mapping starts with it, at any depth. A plain string in a list stays as it is,
/// so does a reference in the middle of a text, and an unset name becomes null.
/// </summary>
internal static class EnvironmentReferences
{
    private const string Prefix = "os.environ/";

    public static void Resolve(JsonNode? node, Surroundings surroundings)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Resolve(item, surroundings);
            }
        }
        else if (node is JsonObject entries)
        {
            foreach (var name in entries.Select(entry => entry.Key).ToList())
            {
                if (IsReference(entries[name], out var variable))
                {
                    entries[name] = Look(variable, surroundings);
                }
                else
                {
                    Resolve(entries[name], surroundings);
                }
            }
        }
    }

    public static bool IsReference(JsonNode? node, out string variable)
    {
        var text = node.AsText();
        var matches = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal);
        variable = matches ? text![Prefix.Length..] : "";
        return matches;
    }

    private static JsonValue? Look(string variable, Surroundings surroundings) => surroundings[variable] switch
    {
        null => null,
        var word when word.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) => JsonValue.Create(true),
        var word when word.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) => JsonValue.Create(false),
        var text => JsonValue.Create(text),
    };
}
