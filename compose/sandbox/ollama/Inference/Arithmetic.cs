using System.Globalization;
using System.Text.RegularExpressions;

namespace Sandbox.Ollama.Inference;

/// <summary>Finds the first sum, difference, product or quotient in a message and works it out; products before sums, from left to right.</summary>
internal static partial class Arithmetic
{
    public static string? Answer(string message)
    {
        var match = Expression().Match(message);
        if (!match.Success)
            return null;

        try
        {
            var value = Evaluate(
                [.. match.Groups["number"].Captures.Select(n => decimal.Parse(n.Value, CultureInfo.InvariantCulture))],
                [.. match.Groups["sign"].Captures.Select(s => Operation(s.Value))]);
            return value?.ToString("0.######", CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Evaluate(List<decimal> numbers, List<char> signs)
    {
        for (var i = 0; i < signs.Count;)
        {
            if (signs[i] is '+' or '-')
            {
                i++;
                continue;
            }

            if (signs[i] == '/' && numbers[i + 1] == 0)
                return null;

            numbers[i] = signs[i] == '*' ? numbers[i] * numbers[i + 1] : numbers[i] / numbers[i + 1];
            numbers.RemoveAt(i + 1);
            signs.RemoveAt(i);
        }

        return numbers.Skip(1).Zip(signs).Aggregate(numbers[0], (sum, next) => next.Second == '+' ? sum + next.First : sum - next.First);
    }

    private static char Operation(string sign) => sign.Trim().ToUpperInvariant() switch
    {
        "+" or "PLUS" or "더하기" => '+',
        "-" or "−" or "MINUS" or "빼기" => '-',
        "*" or "×" or "X" or "TIMES" or "곱하기" => '*',
        _ => '/',
    };

    [GeneratedRegex(@"(?<![\w.])(?<number>-?\d{1,12}(?:\.\d{1,6})?)(?:\s*(?<sign>[-+*×x/÷−]|plus|minus|times|divided\s+by|더하기|빼기|곱하기|나누기)\s*(?<number>-?\d{1,12}(?:\.\d{1,6})?))+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
