using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace LitellmStack.Compose;

/// <summary>What Compose makes of a number that stands without quotes where a text is meant. Observed on Compose 2.40.3 (go-yaml 3).</summary>
public static partial class YamlNumber
{
    /// <returns>The text that the container gets; nothing where the words are no number.</returns>
    public static string? Passed(string written)
    {
        var plain = written.Replace("_", "", StringComparison.Ordinal);
        if (Based().Match(plain) is { Success: true } based)
        {
            return Integer(based);
        }

        if (!Decimal().IsMatch(plain) || written.StartsWith('_'))
        {
            return null;
        }

        if (BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole >= long.MinValue && whole <= ulong.MaxValue)
        {
            return whole.ToString(CultureInfo.InvariantCulture);
        }

        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Shortest(number) : null;
    }

    private static string? Integer(Match match)
    {
        var digits = match.Groups["digits"].Value;
        var radix = match.Groups["base"].Value switch { "0x" => 16, "0b" => 2, _ => 8 };
        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            value = (value * radix) + (char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10);
        }

        return value > ulong.MaxValue ? null : $"{(match.Groups["sign"].Value == "-" ? "-" : "")}{value.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>As Go prints it: the shortest digits, with an exponent below 1e-4 and from 1e6 on.</summary>
    private static string Shortest(double number)
    {
        if (number == 0)
        {
            return "0";
        }

        var text = number.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text[(text.IndexOf('E', StringComparison.Ordinal) + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        if (exponent is < -4 or >= 6)
        {
            var sign = number < 0 ? "-" : "";
            return $"{sign}{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent):00}";
        }

        return shortest;
    }

    [GeneratedRegex("^(?<sign>[+-]?)((?<base>0x)(?<digits>[0-9a-fA-F]+)|(?<base>0b)(?<digits>[01]+)|(?<base>0o?)(?<digits>[0-7]+))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Based();

    [GeneratedRegex(@"^[+-]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][+-]?[0-9]+)?$")]
    private static partial Regex Decimal();
}
