using LitellmStack.Sources;

namespace LitellmStack.Environment;

/// <summary>
/// Reads config/env.example: comment lines with the meaning, one line of tags behind '#:', then the assignment, commented out where it only
/// documents a default. Of another stack's example, which has no tags, the assignments count.
/// </summary>
public static class EnvExample
{
    private const string PrefixTag = "prefix=";

    public static IReadOnlyList<EnvVariable> Read(string text) => [.. Read(new SourceFile("config/env.example", text)).Select(d => d.Variable)];

    public static IReadOnlyList<EnvDeclaration> Read(SourceFile source)
    {
        var declarations = new List<EnvDeclaration>();
        var meaning = new List<string>();
        string[]? tags = null;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var text = line.Trim();
            if (text.StartsWith("#:", StringComparison.Ordinal))
            {
                tags = text[2..].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            }
            else if (NameIn(text, isDocumented: tags is not null) is { } name)
            {
                var place = source.PlaceAt(source.StartOf(number) + line.IndexOf(name, StringComparison.Ordinal), name.Length);
                declarations.Add(new EnvDeclaration(Variable(text, name, tags ?? [], meaning), place));
                tags = null;
                meaning = [];
            }
            else if (text.StartsWith("# ", StringComparison.Ordinal) && tags is null)
            {
                meaning.Add(text[2..]);
            }
            else
            {
                meaning = [];
            }
        }

        return declarations;
    }

    /// <summary>Behind tags a commented line is a declaration; anywhere else it is a comment, which may well hold a '='.</summary>
    private static string? NameIn(string line, bool isDocumented)
    {
        var text = isDocumented ? line.TrimStart('#', ' ') : line.StartsWith("export ", StringComparison.Ordinal) ? line[7..].TrimStart() : line;
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var name = sign < 0 ? "" : text[..sign].TrimEnd();
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : null;
    }

    private static EnvVariable Variable(string line, string name, string[] tags, IReadOnlyList<string> meaning) => new(
        name,
        line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..],
        meaning,
        IsCopied: line[0] != '#',
        IsRequired: tags.Contains("required"),
        IsSecret: tags.Contains("secret"),
        IsGenerated: tags.Contains("generated"),
        Prefix: tags.FirstOrDefault(t => t.StartsWith(PrefixTag, StringComparison.Ordinal))?[PrefixTag.Length..] ?? "");
}
