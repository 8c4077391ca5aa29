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
        var option = Targets.Settable.FirstOrDefault(o => o.Name == property.Name);
        if (option is null)
        {
            var nearest = NearestWord.Of(property.Name, Targets.Settable.Select(o => o.Name));
            return [$"there is no parameter '{property.Name}'.{(nearest is null ? "" : $" Nearest: '{nearest}'.")}"];
        }

        JsonElement[] values = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : [property.Value];
        return Array.Find(values, v => v.ValueKind is JsonValueKind.Object or JsonValueKind.Array) is { ValueKind: not JsonValueKind.Undefined } nested
            ? [$"'{option.Typed}' takes text, not an {nested.ValueKind.ToString().ToLowerInvariant()}."]
            : OptionValues.Check(option, [.. values.Select(v => v.ValueKind is JsonValueKind.True or JsonValueKind.False ? v.GetRawText() : v.ToString())]);
    }
}
