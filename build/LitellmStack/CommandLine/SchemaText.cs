using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LitellmStack.CommandLine;

/// <summary>
/// .nuke/build.schema.json, by which editors complete .nuke/parameters.json. The build engine writes such a file itself where it finds the
/// project beside the program, which it does not here (its output is below .nuke/temp); this one has its form and our strictness.
/// </summary>
public static class SchemaText
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render()
    {
        var own = Targets.Settable.Except(Options.OfEngine).OrderBy(o => o.Name, StringComparer.Ordinal);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["definitions"] = new JsonObject
            {
                ["ExecutableTarget"] = new JsonObject
                {
                    ["type"] = "string",
                    ["enum"] = Words(Targets.All.Select(t => t.Name).Order(StringComparer.Ordinal)),
                },
                ["NukeBuild"] = new JsonObject { ["properties"] = Properties(Options.OfEngine.Intersect(Targets.Settable)) },
            },
            ["allOf"] = new JsonArray(
                new JsonObject { ["properties"] = Properties(own) },
                new JsonObject { ["$ref"] = "#/definitions/NukeBuild" }),
        };
        return schema.ToJsonString(Form) + "\n";
    }

    private static JsonObject Properties(IEnumerable<OptionEntry> options) =>
        new(options.Select(option => KeyValuePair.Create<string, JsonNode?>(option.Name, Property(option))));

    private static JsonObject Property(OptionEntry option)
    {
        var property = new JsonObject { ["type"] = TypeOf(option), ["description"] = option.Summary };
        switch (option)
        {
            case { Name: "Skip" }:
                property["items"] = new JsonObject { ["$ref"] = "#/definitions/ExecutableTarget" };
                break;
            case { Kind: OptionKind.List }:
                property["items"] = OneOf(new JsonObject { ["type"] = "string" }, option.Values);
                break;
            case { Kind: OptionKind.Number }:
                property["format"] = "int32";
                property["minimum"] = 0;
                break;
            default:
                OneOf(property, option.Values);
                break;
        }

        return property;
    }

    private static string TypeOf(OptionEntry option) => option.Kind switch
    {
        OptionKind.Flag => "boolean",
        OptionKind.Number => "integer",
        OptionKind.List => "array",
        _ => "string",
    };

    private static JsonObject OneOf(JsonObject property, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            property["enum"] = Words(words);
        }

        return property;
    }

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];
}
