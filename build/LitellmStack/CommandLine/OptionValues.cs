using System.Globalization;

namespace LitellmStack.CommandLine;

/// <summary>Whether the values of an option are of its kind; the same check wherever they come from.</summary>
public static class OptionValues
{
    private static readonly string[] FlagWords = ["true", "false"];

    /// <summary>What is wrong with the values, each naming what is right; none where they are right.</summary>
    public static IReadOnlyList<string> Check(OptionEntry option, IReadOnlyList<string> values)
    {
        if (option.Kind == OptionKind.List && values.Count > 1 && values.Any(v => v.Contains(',', StringComparison.Ordinal)))
        {
            return [$"'{option.Typed}' takes several values either as 'a,b' or as 'a b', not both: {string.Join(' ', values)}."];
        }

        var parts = option.Kind == OptionKind.List ? [.. values.SelectMany(v => v.Split(','))] : values;
        var most = option.Kind == OptionKind.List ? int.MaxValue : 1;
        return (option.Kind, parts.Count) switch
        {
            (OptionKind.Flag, 0) => [],
            (_, 0) => [$"'{option.Typed}' needs a value: {option.Placeholder}."],
            var (_, count) when count > most => [$"'{option.Typed}' takes one value, not {count}: {string.Join(' ', parts)}."],
            _ => [.. parts.Select(part => CheckOne(option, part)).OfType<string>()],
        };
    }

    private static string? CheckOne(OptionEntry option, string value) => option switch
    {
        { Kind: OptionKind.Flag } => OneOf(option, value, FlagWords),
        { Kind: OptionKind.Number } => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null
            : $"'{option.Typed}' takes a whole number of 0 or more, not '{value}'.",
        { Name: "Skip" } => OneOf(option, value, [.. Targets.All.Select(t => t.Name)]),
        { Name: "Project" } => Compose.ProjectName.IsValid(value) ? null
            : $"'{value}' is no project name: lower-case letters, digits, '-' and '_', beginning with a letter or digit.",
        { Values.Count: > 0 } => OneOf(option, value, option.Values),
        _ => value.Length > 0 ? null : $"'{option.Typed}' has an empty value.",
    };

    /// <summary>The engine compares its own words and flags without case; what reads ours compares them as they stand here.</summary>
    private static string? OneOf(OptionEntry option, string value, IReadOnlyList<string> words) =>
        words.Contains(value, option.Kind == OptionKind.Flag || Options.OfEngine.Contains(option) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal) ? null
        : NearestWord.Of(value, words) is { } nearest ? $"'{option.Typed}' knows no '{value}'. Nearest: '{nearest}'."
        : $"'{option.Typed}' knows no '{value}'; it takes {string.Join(", ", words)}.";
}
