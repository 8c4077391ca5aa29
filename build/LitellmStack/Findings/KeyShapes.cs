namespace LitellmStack.Findings;

/// <summary>Texts that look like a key of a known provider, or stand where a password does in an address.</summary>
internal static class KeyShapes
{
    /// <summary>What the keys of LiteLLM, OpenAI, Anthropic, Google, Groq, Hugging Face, GitHub, Slack, AWS and xAI begin with, and signed tokens.</summary>
    private static readonly string[] Beginnings =
        ["sk-", "AIza", "gsk_", "hf_", "ghp_", "gho_", "ghs_", "github_pat_", "xoxb-", "xoxp-", "AKIA", "xai-", "eyJ"];

    /// <summary>Characters behind the beginning; the shortest key of the list has 16.</summary>
    private const int LeastLength = 12;

    public static IEnumerable<(int Start, int End)> In(string text)
    {
        foreach (var beginning in Beginnings)
        {
            for (var at = text.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = text.IndexOf(beginning, at + 1, StringComparison.Ordinal))
            {
                var end = at + beginning.Length;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
                {
                    end++;
                }

                if (end - at - beginning.Length >= LeastLength && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
                {
                    yield return (at, end);
                }
            }
        }

        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            if (Password(text, at + 3) is { } password)
            {
                yield return password;
            }
        }
    }

    /// <summary>The password in "user:password@host"; a reference to a variable is none.</summary>
    private static (int Start, int End)? Password(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(" '\"") is var stop and >= 0 ? start + stop : text.Length;
        var at = text.LastIndexOf('@', end - 1, end - start);
        var colon = at < 0 ? -1 : text.IndexOf(':', start, at - start);
        return colon < 0 || colon + 1 == at || text[colon + 1] == '$' ? null : (colon + 1, at);
    }
}
