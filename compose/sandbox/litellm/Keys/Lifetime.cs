using System.Globalization;
using System.Text.RegularExpressions;

using Sandbox.LiteLlm.Http;

namespace Sandbox.LiteLlm.Keys;

/// <summary>Durations as LiteLLM writes them: `30s`, `30m`, `30h`, `30d`, `1w`, `1mo`.</summary>
internal static partial class Lifetime
{
    public static DateTimeOffset? End(string? duration, DateTimeOffset now)
    {
        if (duration is null)
        {
            return null;
        }

        var match = Form().Match(duration);
        if (!match.Success || !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
        {
            throw RefusedException.BadRequest($"'duration' is '{duration}'; write for example 30s, 30m, 30h, 30d, 1w or 1mo.", "duration");
        }

        return match.Groups[2].Value switch
        {
            "s" => now.AddSeconds(count),
            "m" => now.AddMinutes(count),
            "h" => now.AddHours(count),
            "d" => now.AddDays(count),
            "w" => now.AddDays(7.0 * count),
            _ => now.AddMonths(Math.Min(count, 1200)),
        };
    }

    [GeneratedRegex("^([0-9]+)(s|m|h|d|w|mo)$")]
    private static partial Regex Form();
}
