using System.Buffers;

using YamlDotNet.Core;

namespace LitellmStack.Sources;

/// <summary>Reads YAML into nodes with places. What is wrong is a trouble with a place; nothing a file holds makes it throw.</summary>
public static class YamlSource
{
    /// <summary>What no YAML reader takes: control characters other than tab and line ends.</summary>
    private static readonly SearchValues<char> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))]);

    public static YamlFile Read(string path, ReadOnlySpan<byte> bytes, YamlDialect dialect)
    {
        var (source, trouble) = SourceText.Decode(path, bytes);
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
            return Unread(source, SyntaxError(source, e), reader.Troubles);
        }
    }

    private static YamlFile Unread(SourceFile source, Trouble trouble, IReadOnlyList<Trouble>? before = null) =>
        new(source, [], [.. before ?? [], trouble]) { IsWhole = false };

    private static Trouble SyntaxError(SourceFile source, YamlException e)
    {
        var place = source.PlaceAt((int)Math.Min(e.Start.Index, source.Text.Length), 1);
        var line = source.Line(place.Line);
        var tab = line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).IndexOf('\t');
        return tab >= 0
            ? new Trouble(
                TroubleKind.YamlSyntax,
                source.PlaceAt(source.StartOf(place.Line) + tab, 1),
                "The line is indented with a tab; YAML takes spaces only, and nothing in the file is read.",
                "Write spaces.")
            : new Trouble(
                TroubleKind.YamlSyntax,
                place,
                $"This is not YAML, so nothing in the file is read: {Said(e.Message)}.",
                "Mend the line, or the one above it.");
    }

    private static string Said(string message)
    {
        var text = message.TrimEnd('.', ' ');
        return text.Length == 0 ? "no reason is given" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
