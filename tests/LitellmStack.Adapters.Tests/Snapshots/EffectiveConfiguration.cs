using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>What Compose makes of a selection of files, a value a path: "services.db.image". Values are written as YAML writes them, so that "5" is not 5.</summary>
internal sealed partial record EffectiveConfiguration(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Of its JSON, which is the same for every version of Compose; its YAML is not.</summary>
    public static EffectiveConfiguration Of(JsonElement json) => new(Flatten("", json).ToDictionary(StringComparer.Ordinal));

    public IEnumerable<string> Services => Values.Keys.Where(path => path.StartsWith("services.", StringComparison.Ordinal)).Select(ServiceOf).Distinct();

    /// <summary>"services.db" of "services.db.image".</summary>
    public static string ServiceOf(string path) => string.Join('.', path.Split('.').Take(2));

    /// <summary>The whole as a file, its keys sorted.</summary>
    public static string Yaml(JsonElement json)
    {
        var text = new StringBuilder();
        Write(text, json, indent: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value, int indent)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                // The dash takes the place of the first two spaces.
                var start = text.Length;
                WriteItem(text, item, indent + 2);
                text[start + indent] = '-';
            }
        }
        else
        {
            foreach (var property in Properties(value).OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                text.Append(' ', indent).Append(Text(property.Name)).Append(':');
                text.Append(IsLeaf(property.Value) ? $" {Leaf(property.Value)}\n" : "\n");
                Write(text, property.Value, indent + 2);
            }
        }
    }

    private static void WriteItem(StringBuilder text, JsonElement item, int indent)
    {
        text.Append(IsLeaf(item) ? $"{new string(' ', indent)}{Leaf(item)}\n" : "");
        Write(text, item, indent);
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string path, JsonElement value) => value.ValueKind switch
    {
        _ when IsLeaf(value) => [KeyValuePair.Create(path, Leaf(value))],
        JsonValueKind.Object => Properties(value).SelectMany(p => Flatten(path.Length == 0 ? p.Name : $"{path}.{p.Name}", p.Value)),
        _ => value.EnumerateArray().SelectMany((item, i) => Flatten($"{path}[{i}]", item)),
    };

    /// <summary>Without empty mappings: which of them Compose writes differs by its version.</summary>
    private static IEnumerable<JsonProperty> Properties(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Object || Properties(p.Value).Any()) : [];

    private static bool IsLeaf(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    private static string Leaf(JsonElement value) => value.ValueKind == JsonValueKind.String ? Text(value.GetString()!) : value.GetRawText();

    private static string Text(string text) => Plain().IsMatch(text) && !Word().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>What YAML can only take for a text.</summary>
    [GeneratedRegex("^[A-Za-z/<][A-Za-z0-9_./<>=@$-]*(:[A-Za-z0-9_./<>=@$-]+)*\\z")]
    private static partial Regex Plain();

    [GeneratedRegex("^(true|false|null|yes|no|on|off|y|n)\\z", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
