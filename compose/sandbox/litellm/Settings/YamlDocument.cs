using System.Text.Json.Nodes;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sandbox.LiteLlm.Settings;

/// <summary>Reads one YAML document into JSON nodes. Of a key that stands twice the last wins, as in Python.</summary>
internal sealed class YamlDocument
{
    /// <summary>Far above any real settings file; an alias bomb ends here.</summary>
    private const int MostNodes = 200_000;

    private readonly Dictionary<AnchorName, JsonNode?> anchors = [];
    private readonly Parser parser;
    private int nodes;

    private YamlDocument(TextReader text) => parser = new Parser(text);

    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static JsonNode? Read(string text)
    {
        using var reader = new StringReader(text);
        var document = new YamlDocument(reader);
        document.parser.Consume<StreamStart>();
        if (!document.parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        return document.ReadNode();
    }

    private JsonNode? ReadNode()
    {
        Count(1);
        switch (parser.Consume<ParsingEvent>())
        {
            case AnchorAlias alias:
                return CopyOf(alias);
            case Scalar scalar:
                return Remember(scalar.Anchor, YamlScalar.Read(scalar));
            case SequenceStart sequence:
                return Remember(sequence.Anchor, ReadSequence());
            case MappingStart mapping:
                return Remember(mapping.Anchor, ReadMapping());
            case var other:
                throw new YamlException(other.Start, other.End, $"A '{other.GetType().Name}' stands where a value is expected.");
        }
    }

    private JsonArray ReadSequence()
    {
        var items = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode());
        }

        return items;
    }

    private JsonObject ReadMapping()
    {
        var entries = new JsonObject();
        var merged = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadKey();
            var value = ReadNode();
            if (key == "<<")
            {
                Merge(value, merged);
            }
            else
            {
                entries[key] = value;
            }
        }

        foreach (var (name, value) in merged)
        {
            if (!entries.ContainsKey(name))
            {
                entries[name] = value?.DeepClone();
            }
        }

        return entries;
    }

    private string ReadKey()
    {
        var key = parser.Consume<ParsingEvent>();
        return key is Scalar scalar
            ? scalar.Value
            : throw new YamlException(key.Start, key.End, "A key of a mapping is not a plain value.");
    }

    private static void Merge(JsonNode? value, JsonObject into)
    {
        IEnumerable<JsonNode?> sources = value is JsonArray list ? list : [value];
        foreach (var (name, entry) in sources.OfType<JsonObject>().SelectMany(source => source))
        {
            if (!into.ContainsKey(name))
            {
                into[name] = entry?.DeepClone();
            }
        }
    }

    private JsonNode? CopyOf(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var anchored))
        {
            throw new YamlException(alias.Start, alias.End, $"The alias '*{alias.Value}' names no anchor above it.");
        }

        Count(Size(anchored));
        return anchored?.DeepClone();
    }

    private static int Size(JsonNode? node) => node switch
    {
        JsonObject entries => 1 + entries.Sum(entry => Size(entry.Value)),
        JsonArray items => 1 + items.Sum(Size),
        _ => 1,
    };

    private void Count(int more)
    {
        nodes += more;
        if (nodes > MostNodes)
        {
            throw new YamlException($"The document has more than {MostNodes} values.");
        }
    }

    private JsonNode? Remember(AnchorName anchor, JsonNode? node)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = node;
        }

        return node;
    }
}
