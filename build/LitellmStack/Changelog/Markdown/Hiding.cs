namespace LitellmStack.Changelog.Markdown;

/// <summary>Code or HTML in which nothing means anything, until its end.</summary>
internal sealed record Hiding(char Fence, int Length, string? HtmlEnd)
{
    public static Hiding Code(ReadOnlySpan<char> fence) => new(fence[0], fence.Length, null);

    /// <summary>Nothing where the line itself holds the end.</summary>
    public static Hiding? Html(ReadOnlySpan<char> words, string end) =>
        words[Math.Min(2, words.Length)..].Contains(end, StringComparison.OrdinalIgnoreCase) ? null : new('\0', 0, end);

    /// <summary>What these words begin to hide; nothing where they hide nothing.</summary>
    public static Hiding? Begun(ReadOnlySpan<char> words) =>
        LineShape.Fence(words) is { IsEmpty: false } fence ? Code(fence)
        : LineShape.HtmlEnd(words) is { } end ? Html(words, end)
        : null;

    public bool EndsAt(Line line, string text) => HtmlEnd is null
        ? LineShape.Closes(line.Words(text), Fence, Length)
        : line.Words(text).Contains(HtmlEnd, StringComparison.OrdinalIgnoreCase);
}
