using LitellmStack.Sources;

namespace LitellmStack.Environment;

/// <summary>
/// The text of an environment file, edited without touching what the user wrote: lines, order, comments and line ends stay,
/// except inside the one block that the tool keeps.
/// </summary>
public sealed record EnvText(string Text)
{
    public const string BlockStart = "# >>> kept by ./build.sh: what it decided for this stack; edits here are overwritten >>>";
    public const string BlockEnd = "# <<< kept by ./build.sh <<<";

    private const char ByteOrderMark = '\uFEFF';

    public static readonly EnvText Empty = new("");

    private string NewLine => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>What the file assigns, by Compose's own rules. A name without '=' takes the shell's value and is left out.</summary>
    public IReadOnlyDictionary<string, string> Values => DotEnv.Read(new SourceFile(".env", Text.TrimStart(ByteOrderMark))).Values()
        .Where(v => v.Value.Text is not null)
        .ToDictionary(v => v.Key, v => v.Value.Text!, StringComparer.Ordinal);

    /// <summary>The lines of the block as name and value, in their order; none where there is no block.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Block =>
        Find() is not { } block ? []
        : [.. Text[block.ContentStart..block.ContentEnd]
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => KeyValuePair.Create(parts[0], parts[1]))];

    /// <summary>The value of one line of the block; nothing where it is not there.</summary>
    public string? InBlock(string name) => Block.Where(line => line.Key == name).Select(line => line.Value).LastOrDefault();

    /// <summary>The same text with exactly these lines in the block, which is added at the end where there is none.</summary>
    public EnvText WithBlock(IEnumerable<KeyValuePair<string, string>> lines)
    {
        var content = string.Concat(lines.Select(line => $"{line.Key}={line.Value}{NewLine}"));
        if (Find() is { } block)
        {
            var opening = Text[block.Start..block.ContentStart].TrimEnd('\r', '\n') + NewLine;
            var closing = block.IsClosed ? "" : BlockEnd + NewLine;
            return new(Text[..block.Start] + opening + content + closing + Text[block.ContentEnd..]);
        }

        var opened = WithLines(Text.Length == 0 ? [BlockStart] : ["", BlockStart]).Text;
        return new(opened + content + BlockEnd + NewLine);
    }

    /// <summary>The same text with lines added behind the user's own and before the block.</summary>
    public EnvText WithLines(IEnumerable<string> lines)
    {
        var added = string.Concat(lines.Select(line => line + NewLine));
        if (added.Length == 0)
        {
            return this;
        }

        var at = Find()?.Start ?? Text.Length;
        var before = Text[..at];
        return new((before.Length == 0 || before.EndsWith('\n') ? before : before + NewLine) + added + Text[at..]);
    }

    private (int Start, int ContentStart, int ContentEnd, bool IsClosed)? Find()
    {
        var start = Text.IndexOf(BlockStart, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var contentStart = NextLine(start);
        var end = Text.IndexOf(BlockEnd, contentStart, StringComparison.Ordinal);
        return end < 0 ? (start, contentStart, EndOfOwnLines(contentStart), false) : (start, contentStart, end, true);
    }

    /// <summary>Where the end mark was lost, the block holds the lines that only this tool writes; what stands below is the user's.</summary>
    private int EndOfOwnLines(int at)
    {
        while (at < Text.Length && Text[at..NextLine(at)].Split('=', 2) is [var name, _] && ForeignVariables.AreOfTheBlock(name))
        {
            at = NextLine(at);
        }

        return at;
    }

    private int NextLine(int at) => Text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : Text.Length;
}
