using System.Text.RegularExpressions;

namespace LitellmStack.Rules.Repo;

/// <summary>
/// Texts that are a key and nothing else: the beginning and the length that its provider gives. What is written for readers (an example, letters in
/// order, one letter again and again) is none.
/// </summary>
internal static partial class SecretShapes
{
    /// <summary>A key in a text is rare, and so is any of these: the expressions are tried only where one stands.</summary>
    public static readonly IReadOnlyList<string> Beginnings =
        ["sk-", "AIza", "gsk_", "hf_", "ghp_", "gho_", "ghs_", "github_pat_", "xoxb-", "xoxp-", "AKIA", "xai-", "PRIVATE KEY"];

    private const int LeastDifferent = 14;

    private static readonly string[] WrittenForReaders = ["abcdef", "012345", "123456", "example", "xxxx", "0000", "1111", "your"];

    public static IEnumerable<(int Start, int Length, string What)> In(string text)
    {
        foreach (Match match in Key().Matches(text))
        {
            var value = match.Value;
            if (value.Distinct().Count() >= LeastDifferent && !WrittenForReaders.Any(w => value.Contains(w, StringComparison.OrdinalIgnoreCase)))
            {
                yield return (match.Index, match.Length, What(value));
            }
        }

        foreach (Match match in PrivateKey().Matches(text))
        {
            yield return (match.Index, match.Groups["head"].Length, "a private key");
        }
    }

    private static string What(string value) => value switch
    {
        ['s', 'k', '-', 'a', 'n', 't', ..] => "a key of Anthropic",
        ['s', 'k', '-', ..] => "a key of OpenAI, or of a gateway",
        ['A', 'I', 'z', 'a', ..] => "a key of Google",
        ['g', 's', 'k', ..] => "a key of Groq",
        ['h', 'f', ..] => "a token of Hugging Face",
        ['g', ..] => "a token of GitHub",
        ['x', 'o', ..] => "a token of Slack",
        ['x', ..] => "a key of xAI",
        _ => "a key of AWS",
    };

    [GeneratedRegex(
        "(?<![A-Za-z0-9_-])(sk-ant-(api|admin)[0-9]{2}-[A-Za-z0-9_-]{80,120}|sk-(proj|svcacct)-[A-Za-z0-9_-]{40,200}|sk-[A-Za-z0-9]{32,64}|AIza[A-Za-z0-9_-]{35}|gsk_[A-Za-z0-9]{52}"
        + "|hf_[A-Za-z0-9]{34}|gh[pos]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82}|xox[bp]-[0-9]{10,13}-[0-9A-Za-z-]{20,60}|AKIA[A-Z0-9]{16}|xai-[A-Za-z0-9]{80})(?![A-Za-z0-9_-])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    /// <summary>With a line of what it holds: the words alone are no key.</summary>
    [GeneratedRegex(@"(?<head>-----BEGIN ((RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----)\s+[A-Za-z0-9+/=]{60,}", RegexOptions.ExplicitCapture)]
    private static partial Regex PrivateKey();
}
