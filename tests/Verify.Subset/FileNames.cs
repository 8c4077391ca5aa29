using System.Collections;
using System.Globalization;

namespace VerifyTests;

internal static class FileNames
{
    private const string Forbidden = "\"\\<>|:*?/";

    public static string NameWithParents(this Type type) => type.DeclaringType is { } parent ? $"{parent.NameWithParents()}.{type.Name}" : type.Name;

    /// <summary>What may stand in a parameter's part of a file name; other characters become a dash.</summary>
    public static string Cleaned(string text) => string.Concat(text.Select(x => IsForbidden(x) ? '-' : x));

    /// <summary>A name that a test gives must be right as it is.</summary>
    public static string Refused(string name) =>
        name.Any(IsForbidden) ? throw new ArgumentException($"'{name}' holds a character that a file name cannot have.", nameof(name)) : name;

    public static string OfParameter(object? value)
    {
        if (value == null)
            return "null";
        if (VerifierSettings.ParameterNames.TryGetValue(value.GetType(), out var name))
            return name(value);
        return value switch
        {
            string text => text,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable items => string.Join(',', items.Cast<object?>().Select(OfParameter)) is { Length: > 0 } text ? text : "[]",
            _ => value.ToString() ?? "null",
        };
    }

    private static bool IsForbidden(char character) => Forbidden.Contains(character) || char.IsControl(character);
}
