using System.Text.Json;

namespace LitellmStack.CommandLine;

/// <summary>Checks .nuke/parameters.json, which the build engine reads with names that differ in case ignored and wrong values dropped.</summary>
public static class ParametersReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Every problem in the file; none where it is right or empty.</summary>
    public static IReadOnlyList<string> Check(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.ValueKind != JsonValueKind.Object ? ["the file holds no object"]
                : [.. document.RootElement.EnumerateObject().Where(p => p.Name != "$schema").SelectMany(Check)];
        }
        catch (JsonException e)
        {
            return [$"line {e.LineNumber + 1}: it is no JSON: {e.Message}"];
        }
    }

    private static IReadOnlyList<string> Check(JsonProperty property)
    {
        var option = Targets.AllOptions.FirstOrDefault(o => o.Name == property.Name);
        return option is null
            ? [$"there is no parameter '{property.Name}'. {(NearestWord.Of(property.Name, Targets.AllOptions.Select(o => o.Name)) is { } nearest ? $"Nearest: '{nearest}'." : "")}".TrimEnd()]
            : OptionValues.Check(option, property.Value.ValueKind == JsonValueKind.Array
                ? [.. property.Value.EnumerateArray().Select(item => item.ToString())]
                : [property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? property.Value.GetRawText() : property.Value.ToString()]);
    }
}
