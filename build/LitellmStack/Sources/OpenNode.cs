using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>A mapping or sequence whose end has not come yet.</summary>
internal sealed class OpenNode(SourceFile source, YamlDialect dialect, bool isMapping, Place place, string? tag, string? anchor)
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];
    private readonly List<(Scalar Key, Node Value)> _merges = [];
    private readonly List<Node> _items = [];
    private Node? _key;

    public string? Anchor => anchor;

    public void Add(Node node, List<Trouble> troubles)
    {
        if (!isMapping)
        {
            _items.Add(node);
        }
        else if (_key is null)
        {
            _key = node;
        }
        else
        {
            AddEntry(_key, node, troubles);
            _key = null;
        }
    }

    public Node Close(List<Trouble> troubles)
    {
        if (!isMapping)
        {
            return new Sequence(place, tag, _items);
        }

        foreach (var (key, value) in _merges)
        {
            Merge(key, value, troubles);
        }

        return new Mapping(place, tag, _entries);
    }

    private void AddEntry(Node key, Node value, List<Trouble> troubles)
    {
        if (key is not Scalar { } text)
        {
            troubles.Add(new Trouble(
                TroubleKind.YamlSyntax,
                key.Place,
                "A list or mapping stands as a key here; every reader of a stack's files takes texts only.",
                "Write a text, in quotes where it holds a brace or a colon."));
        }
        else if (text is { Text: "<<", Style: ScalarStyle.Plain })
        {
            _merges.Add((text, value));
        }
        else if (_keys.TryGetValue(text.Text, out var first))
        {
            troubles.Add(Duplicate(text, _entries[first].Key));
            _entries[first] = new Entry(text, value);
        }
        else
        {
            _keys.Add(text.Text, _entries.Count);
            _entries.Add(new Entry(text, value));
        }
    }

    private Trouble Duplicate(Scalar again, Scalar first)
    {
        var consequence = dialect switch
        {
            YamlDialect.Gateway => "LiteLLM keeps this one and drops the other without a word",
            YamlDialect.Compose => "Compose refuses the file",
            _ => "which one is meant is unknown",
        };
        return new Trouble(
            TroubleKind.DuplicateKey,
            again.Place,
            $"'{again.Text}' stands twice in one mapping, first in line {first.Place.Line}: {consequence}.",
            "Keep one, with what both hold.");
    }

    /// <summary>The mapping's own keys win over merged ones, an earlier merge over a later one.</summary>
    private void Merge(Scalar key, Node value, List<Trouble> troubles)
    {
        IReadOnlyList<Node> merged = value is Sequence list ? list.Items : [value];
        foreach (var part in merged)
        {
            if (part is not Mapping mapping)
            {
                troubles.Add(new Trouble(
                    TroubleKind.YamlSyntax,
                    source.PlaceAt(key.Range.Start, 2),
                    "'<<' takes in a mapping, or a list of mappings; this is neither, and the file is refused.",
                    "Name an anchor of a mapping."));
                return;
            }

            foreach (var entry in mapping.Entries.Where(e => _keys.TryAdd(e.Key.Text, _entries.Count)))
            {
                _entries.Add(entry);
            }
        }
    }
}
