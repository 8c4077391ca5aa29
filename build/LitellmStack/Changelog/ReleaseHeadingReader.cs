using Semver;

namespace LitellmStack.Changelog;

/// <summary>Reads the heading of a release in any of the forms that changelogs have: bracketed, linked, with 'v' or 'Version', with the date first or last.</summary>
internal static class ReleaseHeadingReader
{
    private static readonly HashSet<string> Unreleased = new(StringComparer.OrdinalIgnoreCase)
    {
        "unreleased", "un-released", "not released", "not yet released", "unreleased changes", "unreleased version", "next", "next release", "next version",
        "upcoming", "upcoming release", "coming soon", "in development", "development", "develop", "work in progress", "wip", "pending", "head", "main", "master", "tbd", "tba",
    };

    private static readonly HashSet<string> Announcing = new(StringComparer.OrdinalIgnoreCase) { "version", "release", "ver", "ver.", "rev", "rev." };

    /// <summary>Nothing where the heading names neither a version nor what is unreleased nor a day.</summary>
    public static ReleaseHeading? Read(ReadOnlySpan<char> words)
    {
        var (label, beyond, address) = Linked(HeadingWords.Of(words));
        var parts = Parts(label + " " + beyond);
        var isUnreleased = parts.Count > 0 && Unreleased.Contains(parts[0]);
        var isDay = parts.Count == 1;
        var version = TakeVersion(parts);
        isUnreleased |= version is not null && parts.Exists(Unreleased.Contains);
        var date = HeadingDate.Of(parts);
        if (version is null && !isUnreleased && !(isDay && date?.Day is not null))
        {
            return null;
        }

        return new ReleaseHeading(
            version,
            SemVersion.TryParse(version, SemVersionStyles.Strict, out var semantic) ? semantic : null,
            date,
            isUnreleased,
            parts.Exists(part => part.Equals("yanked", StringComparison.OrdinalIgnoreCase)),
            address);
    }

    /// <summary>"[label](address) rest" and "[label][reference] rest" in parts; brackets without an address stay part of the rest.</summary>
    private static (string Label, string Beyond, string? Address) Linked(string words)
    {
        var open = words.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : words.IndexOf(']', open);
        if (close < 0 || close + 1 == words.Length || words[close + 1] is not ('(' or '['))
        {
            return ("", words, null);
        }

        var end = words.IndexOf(words[close + 1] == '(' ? ')' : ']', close + 2);
        return end < 0
            ? ("", words, null)
            : ($"{words[..open]} {words[(open + 1)..close]}", words[(end + 1)..], words[close + 1] == '(' ? words[(close + 2)..end].Trim() : null);
    }

    /// <summary>What brackets, commas and dashes between blanks divide.</summary>
    private static List<string> Parts(string words)
    {
        var parts = new List<string>();
        foreach (var bracketed in words.Split(['(', ')', '[', ']', '"', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            parts.AddRange(bracketed
                .Split([" - ", " – ", " — ", " / ", ": ", " -- "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Trim(' ', '-', '–', '—', '/', ':', ',', '.', '_'))
                .Where(part => part.Length > 0));
        }

        return parts;
    }

    /// <summary>Takes the version out of the part that it stands in; what stands beside it there ("1.0.0 2020-01-31") stays as a part.</summary>
    private static string? TakeVersion(List<string> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var tokens = parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var at = Array.FindIndex(tokens, token => Number(token) is not null);
            if (at == 0 || (at == 1 && (Announcing.Contains(tokens[0]) || Unreleased.Contains(tokens[0]) || parts.Exists(IsDay))))
            {
                parts[i] = string.Join(' ', tokens.Where((_, index) => index != at));
                parts.RemoveAll(part => part.Length == 0);
                return Number(tokens[at]);
            }
        }

        return null;
    }

    /// <summary>The version of "v1.2.3", "1.2.3," and "name@1.2.3"; nothing where the word is none: numbers with dots between, or one behind a 'v'.</summary>
    private static string? Number(string token)
    {
        var name = token.LastIndexOf('@');
        var word = (name > 0 ? token[(name + 1)..] : token).Trim(',', ':', ';');
        var digits = word.Length > 0 && word[0] is 'v' or 'V' ? word[1..] : word;
        var first = digits.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : digits.Length;
        var isVersion = first > 0 && (first == digits.Length
            ? digits.Length < word.Length
            : digits[first] == '.' && first + 1 < digits.Length && char.IsAsciiDigit(digits[first + 1]) && !IsDayFirst(digits));
        return isVersion ? digits : null;
    }

    /// <summary>"31.01.2020".</summary>
    private static bool IsDayFirst(string word) => word.Length == 10 && word[2] == '.' && word[5] == '.';

    private static bool IsDay(string part) => HeadingDate.Of([part])?.Day is not null;
}
