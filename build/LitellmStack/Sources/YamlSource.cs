using System.Buffers;

using YamlDotNet.Core;

namespace LitellmStack.Sources;

/// <summary>Reads YAML into nodes with places. What is wrong is a trouble with a place; nothing a file holds makes it throw.</summary>
public static class YamlSource
{
    /// <summary>What no YAML reader takes: control characters other than tab and line ends.</summary>
    private static readonly SearchValues<char> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))]);

    /// <summary>
    /// Makes the reader ready, which its first file pays for otherwise (its expressions are compiled at every start). On another core it costs no time
    /// while the build engine starts.
    /// </summary>
    public static void Prepare() => Read(new SourceFile("", "a: &a [1, 'b', \"c\"]\nd: {<<: *a}\n# e\nf: |\n  g\n"), YamlDialect.Compose);

    public static YamlFile Read(string path, ReadOnlySpan<byte> bytes, YamlDialect dialect)
    {
        var (source, trouble) = SourceText.Decode(path, bytes, takesUtf16: dialect == YamlDialect.Compose);
        return trouble is null ? Read(source, dialect) : Unread(source, trouble);
    }

    public static YamlFile Read(SourceFile source, YamlDialect dialect)
    {
        var control = source.Text.AsSpan().IndexOfAny(Control);
        if (control >= 0)
        {
            return Unread(source, new Trouble(
                TroubleKind.Encoding,
                source.PlaceAt(control, 1),
                $"The control character U+{(int)source.Text[control]:X4} stands here; no YAML reader takes the file.",
                "Remove it."));
        }

        var reader = new YamlReader(source, dialect);
        try
        {
            return reader.Read();
        }
        catch (YamlException e)
        {
            return Unread(source, SyntaxError(source, (int)Math.Min(e.Start.Index, source.Text.Length), e.Message), reader.Troubles);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18.1 loses its way in a list or mapping whose bracket is not closed before the next key.
            return Unread(source, SyntaxError(source, reader.At, "A '[' or '{' before this is not closed"), reader.Troubles);
        }
    }

    private static YamlFile Unread(SourceFile source, Trouble trouble, IReadOnlyList<Trouble>? before = null) =>
        new(source, [], [.. before ?? [], trouble]) { IsWhole = false };

    private static Trouble SyntaxError(SourceFile source, int offset, string message)
    {
        var place = source.PlaceAt(offset, 1);
        var last = message.Contains("tab as indentation", StringComparison.Ordinal) ? source.LineCount : place.Line + 1;
        return Tab(source, place.Line, last) is { } tab
            ? new Trouble(
                TroubleKind.YamlSyntax,
                source.PlaceAt(tab, 1),
                "The line is indented with a tab; YAML takes spaces only, and nothing in the file is read.",
                "Write spaces.")
            : new Trouble(
                TroubleKind.YamlSyntax,
                place,
                $"This is not YAML, so nothing in the file is read: {Said(message)}.",
                "Mend the line, or the one above it.");
    }

    /// <summary>The offset of the first tab that indents one of these lines: of a broken block the parser names the beginning.</summary>
    private static int? Tab(SourceFile source, int first, int last)
    {
        for (var line = first; line <= Math.Min(last, source.LineCount); line++)
        {
            var text = source.Line(line).AsSpan();
            var tab = text[..^text.TrimStart().Length].IndexOf('\t');
            if (tab >= 0 && !text.IsWhiteSpace())
            {
                return source.StartOf(line) + tab;
            }
        }

        return null;
    }

    private static string Said(string message)
    {
        var text = message.TrimEnd('.', ' ');
        return text.Length == 0 ? "no reason is given" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
