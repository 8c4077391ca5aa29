using System.Text.RegularExpressions;

namespace LitellmStack.Models;

/// <summary>A variable of Ollama's server.</summary>
/// <param name="Type">text, int, number, bool, duration, list, path or url.</param>
/// <param name="Default">What a value that can't be read is replaced by.</param>
/// <param name="Values">The only ones there are; empty where any will do.</param>
public sealed partial record OllamaVariable(string Type, string? Default, IReadOnlyList<string> Values)
{
    /// <summary>Words that people write for "no" and that Ollama, which knows Go's own words only, takes for "yes".</summary>
    private static readonly string[] No = ["disable", "disabled", "n", "never", "no", "none", "off"];

    /// <summary>What becomes of a value that is not understood; nothing where it is.</summary>
    public string? FateOf(string value) => Type switch
    {
        _ when value.Length == 0 => null,
        "int" when !Integer().IsMatch(value) => $"it is no whole number, so {(Default is null ? "nothing" : $"'{Default}'")} counts",
        "bool" when No.Contains(value, StringComparer.OrdinalIgnoreCase) => "whatever is not 0, f or false counts as true",
        "duration" when !Duration().IsMatch(value) => $"it is no duration, so '{Default}' counts, without a word",
        _ when Values.Count > 0 && !Values.Contains(value, StringComparer.OrdinalIgnoreCase) => $"it knows {string.Join(", ", Values)} only",
        _ => null,
    };

    /// <summary>A value that is understood, for a remedy.</summary>
    public string Example => Type switch
    {
        "int" => Default ?? "1",
        "bool" => "0",
        "duration" => "30m, 24h, whole seconds, or -1 for ever",
        _ => string.Join(" or ", Values),
    };

    [GeneratedRegex(@"^[+-]?[0-9]+$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[+-]?([0-9]+|([0-9]+(\.[0-9]*)?(ns|us|µs|ms|s|m|h))+)$")]
    private static partial Regex Duration();
}
