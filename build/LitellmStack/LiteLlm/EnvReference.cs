using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>A variable that the settings read by 'os.environ/NAME'.</summary>
/// <param name="Path">Where the value stands, key by key.</param>
public sealed record EnvReference(string Name, Place Place, SettingPath Path)
{
    public const string Prefix = "os.environ/";

    public static IReadOnlyList<EnvReference> All(Mapping? root) =>
        root is null ? [] : [.. SettingPath.Walk(root).Select(v => In(v.Path, v.Value)).OfType<EnvReference>()];

    /// <summary>The name behind the prefix, where it is one that a variable can have.</summary>
    public static string? NameIn(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && IsName(text.AsSpan(Prefix.Length)) ? text[Prefix.Length..] : null;

    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return text.Length > 0 && !char.IsAsciiDigit(text[0]);
    }

    /// <summary>LiteLLM fills in values of mappings that begin with the prefix; only the headers of a pass-through route may hold it further behind.</summary>
    private static EnvReference? In(SettingPath path, Scalar value)
    {
        var at = value.Text.IndexOf(Prefix, StringComparison.Ordinal);
        if (at < 0 || path.IsItem || (at > 0 && !path.IsPassThroughHeader) || NameIn(value.Text[at..]) is not { } name)
        {
            return null;
        }

        return new EnvReference(name, value.PlaceOf(at, Prefix.Length + name.Length), path);
    }
}
