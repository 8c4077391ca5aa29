using LitellmStack.Sources;

namespace LitellmStack.Environment;

/// <summary>Secrets that are printed in guides, and so protect nothing; from config/known/default-secrets.yml.</summary>
public sealed record DefaultSecrets(IReadOnlyList<string> Values)
{
    public static readonly DefaultSecrets None = new([]);

    /// <summary>What a placeholder begins with, behind the prefixes.</summary>
    public IReadOnlyList<string> Beginnings { get; init; } = [];

    /// <summary>Words that a placeholder holds anywhere.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What keys begin with, and placeholders for them too: "sk-".</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    public static DefaultSecrets Read(YamlFile file) => new(Texts(file.Root?["values"]))
    {
        Beginnings = Texts(file.Root?["beginnings"]),
        Words = Texts(file.Root?["words"]),
        Prefixes = Texts(file.Root?["prefixes"]),
    };

    public bool Hold(string secret) => Values.Contains(secret, StringComparer.OrdinalIgnoreCase) || IsPlaceholder(secret);

    /// <summary>True for what an example writes to be replaced: the secret was never filled in. '-' and '_' are one.</summary>
    public bool IsPlaceholder(string secret)
    {
        var text = secret.Replace('_', '-').ToLowerInvariant();
        while (Prefixes.FirstOrDefault(p => text.StartsWith(p, StringComparison.Ordinal)) is { Length: > 0 } prefix)
        {
            text = text[prefix.Length..];
        }

        return Beginnings.Any(b => text.StartsWith(b, StringComparison.Ordinal)) || Words.Any(w => HoldsWord(text, w));
    }

    private static bool HoldsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Texts(Node? node) => [.. (node as Sequence)?.Items.OfType<Scalar>().Select(s => s.Text) ?? []];
}
