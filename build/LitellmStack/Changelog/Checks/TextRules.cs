using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Changelog.Checks;

/// <summary>That the text can be read at all.</summary>
internal static class TextRules
{
    public static readonly IReadOnlyList<ChangelogRule> All =
    [
        new("encoding", Severity.Error, "The file is UTF-8 text", file => Troubles(file, TroubleKind.Encoding)),
        new("bounds", Severity.Error, "The file is no longer than is read of a changelog", file => Troubles(file, TroubleKind.Bounds)),
        new("open-code", Severity.Error, "A block of code, and a comment, has an end", OpenCode),
    ];

    private static IEnumerable<Flaw> Troubles(ChangelogFile file, TroubleKind kind) => file.Troubles
        .Where(trouble => trouble.Kind == kind)
        .Select(trouble => new Flaw(RangeOf(file, trouble.Place), trouble.Message, trouble.Remedy));

    private static TextRange RangeOf(ChangelogFile file, Place place)
    {
        var start = file.Source.StartOf(place.Line) + place.Column - 1;
        return new TextRange(start, start + place.Length);
    }

    private static IEnumerable<Flaw> OpenCode(ChangelogFile file) => file.OpenCode.Select(range => new Flaw(
        range,
        "The block of code or comment that begins here has no end, so what follows it is read as part of it: releases below it are not seen.",
        "Close it with a line of its own: '```', '-->'."));
}
