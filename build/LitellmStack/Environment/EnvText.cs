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

    public static readonly EnvText Empty = new("");

    private string NewLine => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>What the file assigns, by Compose's own rules. A name without '=' takes the shell's value and is left out.</summary>
    public IReadOnlyDictionary<string, string> Values => DotEnv.Read(new SourceFile(".env", Text)).Values()
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
            return new(Text[..block.ContentStart] + content + Text[block.ContentEnd..]);
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

    private (int Start, int ContentStart, int ContentEnd)? Find()
    {
        var start = Text.IndexOf(BlockStart, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var lineEnd = Text.IndexOf('\n', start);
        var contentStart = lineEnd < 0 ? Text.Length : lineEnd + 1;
        var end = Text.IndexOf(BlockEnd, contentStart, StringComparison.Ordinal);
        return (start, contentStart, end < 0 ? Text.Length : end);
    }
}
