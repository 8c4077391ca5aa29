using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>A word that the gateway is started with.</summary>
internal sealed record StartWord(string Text, Place Place);

/// <summary>The command line of a gateway whose image is LiteLLM's own.</summary>
internal sealed record GatewayStart(Service Service, IReadOnlyList<StartWord> Words)
{
    private static readonly string[] Names = ["--config", "-c"];

    /// <summary>The settings file that it names.</summary>
    public StartWord? Config
    {
        get
        {
            for (var i = 0; i < Words.Count; i++)
            {
                var word = Words[i];
                if (Names.Contains(word.Text))
                {
                    return i + 1 < Words.Count ? Words[i + 1] : null;
                }

                if (word.Text.StartsWith("--config=", StringComparison.Ordinal))
                {
                    return word with { Text = word.Text["--config=".Length..] };
                }
            }

            return null;
        }
    }

    /// <summary>Of each service that runs LiteLLM.</summary>
    public static IEnumerable<GatewayStart> All(StackModel stack) =>
        GatewayService.All(stack.Compose, stack.Images, stack.Variable).Select(s => Of(stack, s)).OfType<GatewayStart>();

    /// <summary>Nothing where the command is not known: an image of one's own, a program in front, a variable without a value.</summary>
    private static GatewayStart? Of(StackModel stack, Service gateway)
    {
        if (gateway is not { IsBuilt: false, IsWhole: true } || !stack.Compose.IsWhole
            || GatewayService.Known(gateway, stack.Images, stack.Variable)?.Name != "litellm")
        {
            return null;
        }

        // An entrypoint of one's own is known where it is the program itself.
        var entry = Read(stack, gateway.Values.GetValueOrDefault("entrypoint"));
        var command = Read(stack, gateway.Values.GetValueOrDefault("command"));
        return entry is null || command is null || (entry.Count > 0 && entry[0].Text != "litellm") || command is [{ Text: not "litellm" } first, ..] && !first.Text.StartsWith('-')
            ? null
            : new GatewayStart(gateway, [.. entry, .. command]);
    }

    private static List<StartWord>? Read(StackModel stack, Node? node)
    {
        var words = new List<StartWord>();
        IEnumerable<Node> items = node switch { null => [], Sequence list => list.Items, _ => [node] };
        foreach (var item in items)
        {
            if (item is not Scalar scalar || Template.Parse(scalar.Text).Expand(stack.Variable) is not { IsKnown: true } expansion)
            {
                return null;
            }

            if (node is Sequence)
            {
                words.Add(new StartWord(expansion.Text, scalar.Place));
            }
            else
            {
                words.AddRange(expansion.Text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => Word(scalar, w.Trim('"', '\''))));
            }
        }

        return words;
    }

    private static StartWord Word(Scalar scalar, string word) =>
        new(word, scalar.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && word.Length > 0 ? scalar.PlaceOf(at, word.Length) : scalar.Place);
}
