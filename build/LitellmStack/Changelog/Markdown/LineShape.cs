namespace LitellmStack.Changelog.Markdown;

/// <summary>What the words of a line can begin, by the rules of CommonMark. The words have neither indentation nor blanks behind them.</summary>
internal static class LineShape
{
    private static readonly string[] Hidden = ["<pre", "<script", "<style", "<textarea"];

    /// <summary>The level of a heading with '#', from 1 to 6; nothing where it is none.</summary>
    public static int? Heading(ReadOnlySpan<char> words)
    {
        var level = words.IndexOfAnyExcept('#') is var end and >= 0 ? end : words.Length;
        return level is >= 1 and <= 6 && (level == words.Length || words[level] is ' ' or '\t') ? level : null;
    }

    /// <summary>The level that a line gives to the paragraph above it: 1 for '=', 2 for '-'.</summary>
    public static int? Underline(ReadOnlySpan<char> words) =>
        words.IsEmpty || words[0] is not ('=' or '-') || words.ContainsAnyExcept(words[0]) ? null : words[0] == '=' ? 1 : 2;

    /// <summary>A line across the page: three or more of '-', '*' or '_', blanks between them or not.</summary>
    public static bool IsRule(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words[0] is not ('-' or '*' or '_'))
        {
            return false;
        }

        var count = 0;
        foreach (var c in words)
        {
            if (c == words[0])
            {
                count++;
            }
            else if (c is not (' ' or '\t'))
            {
                return false;
            }
        }

        return count >= 3;
    }

    /// <summary>The fence that opens a block of code; an empty one where the line opens none.</summary>
    public static ReadOnlySpan<char> Fence(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words[0] is not ('`' or '~'))
        {
            return [];
        }

        var end = words.IndexOfAnyExcept(words[0]) is var other and >= 0 ? other : words.Length;
        return end >= 3 && !(words[0] == '`' && words[end..].Contains('`')) ? words[..end] : [];
    }

    public static bool Closes(ReadOnlySpan<char> words, char fence, int length) => words.Length >= length && !words.ContainsAnyExcept(fence);

    /// <summary>The text that ends HTML which hides what stands in it; nothing where the line begins none.</summary>
    public static string? HtmlEnd(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words[0] != '<')
        {
            return null;
        }

        if (words.StartsWith("<!--"))
        {
            return "-->";
        }

        foreach (var tag in Hidden)
        {
            if (words.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (words.Length == tag.Length || words[tag.Length] is ' ' or '\t' or '>'))
            {
                return $"</{tag[1..]}>";
            }
        }

        return null;
    }

    /// <summary>Characters from the mark of a list's item to its text; 0 where the line is no item.</summary>
    public static int Item(ReadOnlySpan<char> words)
    {
        var mark = MarkLength(words);
        if (mark == 0 || mark == words.Length)
        {
            return mark;
        }

        if (words[mark] is not (' ' or '\t'))
        {
            return 0;
        }

        var blanks = words[mark..].IndexOfAnyExcept(' ');
        return mark + (blanks is > 0 and <= 4 ? blanks : 1);
    }

    /// <summary>Whether an item can stand right below a line of text: a number other than 1, and a mark without text, belong to the text.</summary>
    public static bool IsItemBelowText(ReadOnlySpan<char> words) =>
        Item(words) is var item and > 0 && item < words.Length && (!char.IsAsciiDigit(words[0]) || (words[0] == '1' && words[1] is '.' or ')'));

    /// <summary>The ranges of label and address of "[label]: address" in the words of a line; nothing where it is none. A footnote is none.</summary>
    public static (TextRange Label, TextRange Address)? Definition(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words[0] != '[' || words.IndexOf("]:") is var close && close < 2 || words[1] == '^' || words[1..close].Contains('['))
        {
            return null;
        }

        var start = words[(close + 2)..].IndexOfAnyExcept(' ', '\t') is var blanks and >= 0 ? close + 2 + blanks : words.Length;
        if (start == words.Length)
        {
            return null;
        }

        var isAngled = words[start] == '<';
        var rest = words[start..];
        var end = isAngled ? rest.IndexOf('>') : rest.IndexOfAny(' ', '\t');
        return (new(1, close), new(start + (isAngled && end > 0 ? 1 : 0), end < 0 ? words.Length : start + end));
    }

    private static int MarkLength(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
        {
            return 0;
        }

        if (words[0] is '-' or '*' or '+')
        {
            return 1;
        }

        var digits = words.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && words[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
