using System.Text.Json;

namespace Nuke.Common.ValueInjection;

/// <summary>.nuke/parameters.json, whose keys are the exact names of parameters.</summary>
internal static class ParametersFile
{
    // Texts, not JSON values: a dictionary of those is compiled at every start, which takes as long as the rest of the start.
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal);

    /// <summary>Until then, as for the root itself, no parameter has a value from the file.</summary>
    public static void Load()
    {
        string path = NukeBuild.RootDirectory / ".nuke" / "parameters.json";
        if (!File.Exists(path))
            return;
        var lenient = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        using var document = JsonDocument.Parse(File.ReadAllText(path), lenient);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null)
                Values[property.Name] = TextsOf(property.Value);
        }
    }

    public static object Find(string name, Type type, bool isSecret)
    {
        if (!Values.TryGetValue(name, out var texts))
            return null;
        return isSecret
            ? throw new NotSupportedException($"Secret '{name}' cannot be read from .nuke/parameters.json: this build does not decrypt.")
            : ValueConversion.FromTokens(texts, type, separator: null, NukeBuild.RootDirectory);
    }

    private static string[] TextsOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [value.ToString()];
        var texts = new List<string>();
        foreach (var item in value.EnumerateArray())
            texts.Add(item.ToString());
        return [.. texts];
    }
}
