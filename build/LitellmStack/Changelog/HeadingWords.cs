using System.Text;

namespace LitellmStack.Changelog;

/// <summary>The words of a heading as a reader sees them: without emphasis, code marks, escapes, HTML tags and emoji.</summary>
internal static class HeadingWords
{
    /// <summary>Characters of a heading that are looked at: what is longer names no release, and must cost no time.</summary>
    private const int Most = 500;

    public static string Of(ReadOnlySpan<char> heading)
    {
        heading = heading[..Math.Min(heading.Length, Most)];
        var words = new StringBuilder(heading.Length);
        for (var i = 0; i < heading.Length; i++)
        {
            if (heading[i] == '<' && heading[i..].IndexOf('>') is var end and > 0)
            {
                i += end;
            }
            else if (heading[i] == ':' && Shortcode(heading[i..]) is var length and > 0)
            {
                i += length - 1;
            }
            else if (heading[i] is '\r' or '\n' or '\t')
            {
                words.Append(' ');
            }
            else if (heading[i] is not ('*' or '`' or '~' or '\\') && !IsPicture(heading[i]))
            {
                words.Append(heading[i]);
            }
        }

        return words.ToString().Trim();
    }

    /// <summary>Characters of ":sparkles:"; 0 where none stands here. A time of day is none.</summary>
    private static int Shortcode(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length && i < 40; i++)
        {
            if (text[i] == ':')
            {
                return i > 1 && text[1..i].ContainsAnyExceptInRange('0', '9') ? i + 1 : 0;
            }

            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('_' or '-' or '+'))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsPicture(char c) => char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherSymbol
        or System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format;
}
