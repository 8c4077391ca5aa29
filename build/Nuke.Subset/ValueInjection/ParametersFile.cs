using System.Text.Json;

namespace Nuke.Common.ValueInjection;

/// <summary>.nuke/parameters.json, whose keys are the exact names of parameters.</summary>
internal static class ParametersFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static Dictionary<string, JsonElement> content = [];

    /// <summary>Until then, as for the root itself, no parameter has a value from the file.</summary>
    public static void Load()
    {
        string path = NukeBuild.RootDirectory / ".nuke" / "parameters.json";
        if (!File.Exists(path))
            return;
        using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        content = document.RootElement.EnumerateObject().ToDictionary(x => x.Name, x => x.Value.Clone(), StringComparer.Ordinal);
    }

    public static object Find(string name, Type type, bool isSecret)
    {
        if (!content.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (isSecret)
            throw new NotSupportedException($"Secret '{name}' cannot be read from .nuke/parameters.json: this build does not decrypt.");

        var tokens = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(x => x.ToString()) : [value.ToString()];
        return ValueConversion.FromTokens([.. tokens], type, separator: null, NukeBuild.RootDirectory);
    }
}
