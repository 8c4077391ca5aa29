using LitellmStack.Sources;

namespace LitellmStack.Rules.Ignore;

/// <summary>
/// Reads "# validate: ignore RULE -- reason" from the comments of a stack's files, for the line it stands on or, alone on its line, for the next
/// one that is no comment; and "validate: ignore: {RULE: reason}" from the declarations, for the whole stack.
/// </summary>
internal static class IgnoreMarks
{
    private const string Word = "validate: ignore ";
    private const string BeforeReason = "--";

    public static IEnumerable<IgnoreMark> Of(IEnumerable<SourceFile> sources, Mapping? declarations) =>
        sources.SelectMany(InComments).Concat(Declared(declarations));

    private static IEnumerable<IgnoreMark> Declared(Mapping? declarations) =>
        ((declarations?["validate"] as Mapping)?["ignore"] as Mapping)?.Entries
            .Select(e => new IgnoreMark(e.Key.Text, e.Value is Scalar { IsNull: false } reason ? reason.Text.Trim() : "", e.Key.Place, null)) ?? [];

    private static IEnumerable<IgnoreMark> InComments(SourceFile source)
    {
        for (var at = Next(0); at >= 0; at = Next(at + Word.Length))
        {
            var number = source.PlaceAt(at, 1).Line;
            var column = at - source.StartOf(number);
            var line = source.Line(number);
            var sign = line.LastIndexOf('#', column);
            if (sign < 0 || !string.IsNullOrWhiteSpace(line[(sign + 1)..column]) || (sign > 0 && !char.IsWhiteSpace(line[sign - 1])))
            {
                continue;
            }

            var text = line[(column + Word.Length)..];
            var rule = text.Split(' ', 2, StringSplitOptions.TrimEntries)[0];
            var reason = text.IndexOf(BeforeReason, StringComparison.Ordinal) is var dash && dash < 0 ? "" : text[(dash + BeforeReason.Length)..].Trim();
            yield return new IgnoreMark(
                rule, reason, source.PlaceAt(at + Word.Length, rule.Length), line[..sign].Trim().Length > 0 ? number : NextOfContent(source, number));
        }

        int Next(int from) => source.Text.IndexOf(Word, from, StringComparison.Ordinal);
    }

    private static int NextOfContent(SourceFile source, int number)
    {
        for (var next = number + 1; next <= source.LineCount; next++)
        {
            if (source.Line(next).TrimStart() is { Length: > 0 } text && text[0] != '#')
            {
                return next;
            }
        }

        return number;
    }
}
