using System.Text.RegularExpressions;

namespace LitellmStack.Changelog;

/// <summary>Finds what calls a change breaking: "**Breaking**" anywhere in bold, or a first word in capitals or brackets. Words in code do not count.</summary>
internal static partial class BreakingMark
{
    public static bool IsIn(string entry) =>
        entry.Contains("breaking", StringComparison.OrdinalIgnoreCase) && Mark().IsMatch(InlineCode().Replace(entry, "``"));

    public static bool IsInName(string section) => Named().IsMatch(section);

    [GeneratedRegex(
        @"(\*\*|__)[^\w*]*(?i:breaking)(?:[^\p{L}]|$)|^[^\w`]*(?:BREAKING\b|\[(?i:breaking)|(?i:breaking(?:[- ]changes?)?)[ \t]*:)|\bBREAKING[- ]CHANGES?\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^(?i:breaking)\b|(?i:\bbreaking changes?$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
