using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>A word that a container is started with.</summary>
internal sealed record StartWord(string Text, Place Place)
{
    private static readonly char[] Blanks = [' ', '\n', '\t'];

    private static readonly string[] Names = ["--config", "-c"];

    /// <summary>The words of a command, in either form that Compose takes; nothing where one of them is not known.</summary>
    /// <param name="expand">What a text is with its variables laid in; nothing where that is not known.</param>
    /// <param name="isForShell">True where an item of a list may hold a whole command, as the one that a shell is given.</param>
    public static IReadOnlyList<StartWord>? Read(Node? node, Func<string, string?> expand, bool isForShell = false)
    {
        var words = new List<StartWord>();
        IEnumerable<Node> items = node switch { null => [], Sequence list => list.Items, _ => [node] };
        foreach (var item in items)
        {
            if (item is not Scalar scalar || expand(scalar.Text) is not { } text)
            {
                return null;
            }

            if (node is Sequence && !isForShell)
            {
                words.Add(new StartWord(text, scalar.Place));
            }
            else
            {
                words.AddRange(text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(w => In(scalar, w.Trim('"', '\''))));
            }
        }

        return words;
    }

    /// <summary>The settings file that LiteLLM's option names.</summary>
    public static StartWord? Config(IReadOnlyList<StartWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (Names.Contains(word.Text))
            {
                return i + 1 < words.Count ? words[i + 1] : null;
            }

            if (word.Text.StartsWith("--config=", StringComparison.Ordinal))
            {
                return word with { Text = word.Text["--config=".Length..] };
            }
        }

        return null;
    }

    private static StartWord In(Scalar scalar, string word) =>
        new(word, scalar.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && word.Length > 0 ? scalar.PlaceOf(at, word.Length) : scalar.Place);
}
