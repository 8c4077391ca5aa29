using System.Text.RegularExpressions;

namespace Sandbox.Ollama.Inference;

/// <summary>"Say exactly: X", "Repeat after me: X", "그대로 말해: X", "Say X": the answer is X, whatever language it is in.</summary>
internal static partial class Echo
{
    private static readonly (char Open, char Close)[] Quotes = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’'), ('`', '`'), ('「', '」')];

    public static string? Of(string message)
    {
        var match = WithColon().Match(message);
        if (!match.Success)
            match = WithoutColon().Match(message);
        var text = match.Groups["text"].Value.Trim();
        return match.Success && text.Length > 0 ? Unquoted(text) : null;
    }

    private static string Unquoted(string text) =>
        text.Length > 2 && Quotes.Any(q => text[0] == q.Open && text[^1] == q.Close) ? text[1..^1] : text;

    [GeneratedRegex(@"\A\s*(?:(?:please|then|now)\s+)?(?:(?:repeat|say|echo|print|write|output|answer|reply|respond)\b|그대로|똑같이|반복|따라)[^:\n]{0,60}:(?<text>.+)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex WithColon();

    [GeneratedRegex(@"\A\s*(?:please\s+)?(?:(?:repeat|say|echo)|(?:answer|reply|respond)\s+with)\s+(?:(?:exactly|only|just|after\s+me|the\s+(?:single\s+)?words?|this)\s+)*(?<text>\S.*)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutColon();
}
