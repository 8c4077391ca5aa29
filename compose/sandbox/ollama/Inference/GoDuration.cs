using System.Globalization;
using System.Text.RegularExpressions;

namespace Sandbox.Ollama.Inference;

/// <summary>Durations as Go writes them: "5m", "1h30m", "1.5s"; with Go's words for what is none.</summary>
internal static partial class GoDuration
{
    private static readonly Dictionary<string, double> Seconds = new()
    {
        ["ns"] = 1e-9, ["us"] = 1e-6, ["µs"] = 1e-6, ["ms"] = 1e-3, ["s"] = 1, ["m"] = 60, ["h"] = 3600,
    };

    public static bool TryParse(string text, out TimeSpan value, out string error)
    {
        value = TimeSpan.Zero;
        error = "";
        if (text is "0" or "+0" or "-0")
            return true;

        var match = Form().Match(text);
        if (!match.Success)
        {
            error = BareNumber().IsMatch(text) ? $"time: missing unit in duration \"{text}\"" : $"time: invalid duration \"{text}\"";
            return false;
        }

        var total = match.Groups["part"].Captures.Sum(part => InSeconds(part.Value));
        value = TimeSpan.FromSeconds(Math.Min(total, TimeSpan.MaxValue.TotalSeconds / 2)) * (text.StartsWith('-') ? -1 : 1);
        return true;
    }

    private static double InSeconds(string part)
    {
        var number = part.TrimEnd([.. "nuµmsh"]);
        return double.Parse(number, CultureInfo.InvariantCulture) * Seconds[part[number.Length..]];
    }

    [GeneratedRegex(@"\A[+-]?(?<part>(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h))+\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\A[+-]?(\d+\.?\d*|\.\d+)\z")]
    private static partial Regex BareNumber();
}
