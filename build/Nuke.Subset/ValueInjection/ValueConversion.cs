using System.ComponentModel;

using Nuke.Common.IO;

namespace Nuke.Common.ValueInjection;

/// <summary>From text to the type of a parameter, the same on every culture.</summary>
internal static class ValueConversion
{
    public static object FromVariable(string text, Type type, char? separator, string directory)
    {
        if (text.Length > 0)
            return FromTokens([text], type, separator, directory);
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType(), 0);
        return type == typeof(bool) ? false : null;
    }

    public static object FromTokens(IReadOnlyList<string> tokens, Type type, char? separator, string directory)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray)
            return ToArray(Split(tokens, separator), type.GetElementType(), directory);

        return tokens switch
        {
            [] when type == typeof(bool) => true,
            [] => null,
            [var text] => ToScalar(text, type, directory),
            _ => throw new ArgumentException($"Values '{string.Join("', '", tokens)}' cannot be converted to one '{type.Name}'."),
        };
    }

    private static IReadOnlyList<string> Split(IReadOnlyList<string> tokens, char? separator)
    {
        if (separator is not { } character)
            return tokens;
        if (tokens is [var single])
            return single.Split(character);
        return tokens.Any(x => x.Contains(character))
            ? throw new ArgumentException($"Several values must not contain the separator '{character}'.")
            : tokens;
    }

    private static Array ToArray(IReadOnlyList<string> texts, Type type, string directory)
    {
        var array = Array.CreateInstance(type, texts.Count);
        for (var index = 0; index < texts.Count; index++)
            array.SetValue(ToScalar(texts[index], type, directory), index);
        return array;
    }

    private static object ToScalar(string text, Type type, string directory)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(bool))
            return bool.Parse(text);
        if (type == typeof(AbsolutePath))
            return AbsolutePath.Create(Path.GetFullPath(text, directory));
        return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
    }
}
