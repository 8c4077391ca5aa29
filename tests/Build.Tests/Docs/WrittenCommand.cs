using System.Text.RegularExpressions;

namespace Build.Tests.Docs;

/// <summary>A call of the build program that stands in a text.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Words">What stands behind the program's name, up to the first thing that is no plain word: a quote, a pipe, a comment.</param>
internal sealed partial record WrittenCommand(string Place, IReadOnlyList<string> Words)
{
    private static readonly char[] EndOfASentence = ['.', ',', ':', ';'];

    public static IEnumerable<WrittenCommand> In(Document document) =>
        document.Lines.SelectMany((line, index) => Call().Matches(line).Select(call => new WrittenCommand($"{document.Path}:{index + 1}", Split(call.Groups["words"].Value))));

    /// <summary>Those that a reader is told to type: lines of a code block behind a '$'.</summary>
    public static IReadOnlyList<string> Typed(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..].Trim())];

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(word.TrimEnd(EndOfASentence));
            if (EndOfASentence.Contains(word[^1]))
                break;
        }

        return words;
    }

    [GeneratedRegex(@"(?<![\w/])\.[/\\]build\.(sh|ps1)(?<words>( +[\w-][\w.,:;/=-]*(?=[\s'""`)}|#]|$))*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
