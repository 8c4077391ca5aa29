namespace LitellmStack.Changelog.Markdown;

/// <summary>Whether a line ends the text above it without a blank line between.</summary>
internal static class LineBegins
{
    /// <summary>
    /// A definition counts too, unlike in CommonMark: a footer that follows the last item at once is meant as one, and its addresses must not go stale.
    /// </summary>
    public static bool ABlockBelowText(ReadOnlySpan<char> words) => !words.IsEmpty && !char.IsLetter(words[0])
        && (LineShape.Heading(words) is not null
            || !LineShape.Fence(words).IsEmpty
            || LineShape.IsRule(words)
            || LineShape.HtmlEnd(words) is not null
            || LineShape.IsItemBelowText(words)
            || LineShape.Definition(words) is not null);
}
