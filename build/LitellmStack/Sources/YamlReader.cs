using LitellmStack.Findings;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LitellmStack.Sources;

/// <summary>
/// Builds nodes from the parser's events, one at a time and without recursion, so that depth and size are known before they hurt:
/// the parser's own time grows with the square of the depth.
/// </summary>
internal sealed class YamlReader(SourceFile source, YamlDialect dialect)
{
    private readonly EventPlaces _places = new(source);
    private readonly Dictionary<string, Node?> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<OpenNode> _open = new();
    private readonly List<Node> _documents = [];
    private readonly List<Trouble> _troubles = [];
    private long _nodes;
    private bool _isStopped;

    public IReadOnlyList<Trouble> Troubles => _troubles;

    /// <summary>The offset up to which the file was understood.</summary>
    public int At { get; private set; }

    public YamlFile Read()
    {
        var parser = new Parser(new StringReader(source.Text));
        while (!_isStopped && parser.MoveNext())
        {
            At = _places.Offset(parser.Current!.End);
            Take(parser.Current);
        }

        return new YamlFile(source, _isStopped ? [] : _documents, _troubles) { IsWhole = !_isStopped };
    }

    private void Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart when _documents.Count > 0 && dialect != YamlDialect.Compose:
                Stop(
                    TroubleKind.YamlSyntax,
                    _places.Of(parsed),
                    "A second document starts here; one is read, and LiteLLM refuses to start with two.",
                    "Remove the '---' and what does not belong.");
                break;
            case DocumentStart:
                _anchors.Clear();
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
            case YamlDotNet.Core.Events.Scalar scalar when Count(1, 1, scalar):
                Attach(_places.Scalar(scalar, TagOf(scalar)), AnchorOf(scalar));
                break;
            case MappingStart or SequenceStart when Count(1, 1, parsed):
                Open((NodeEvent)parsed);
                break;
            case MappingEnd or SequenceEnd:
                var closed = _open.Pop();
                Attach(closed.Close(_troubles), closed.Anchor);
                break;
        }
    }

    private void Open(NodeEvent start)
    {
        var anchor = AnchorOf(start);
        if (anchor is not null)
        {
            _anchors[anchor] = null;
        }

        var place = source.PlaceAt(_places.Offset(start.End), 1);
        _open.Push(new OpenNode(source, dialect, start is MappingStart, place, TagOf(start), anchor));
    }

    private void TakeAlias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var target) || target is null)
        {
            var what = _anchors.ContainsKey(name)
                ? $"The alias '*{name}' stands inside what it names"
                : $"Nothing before the alias '*{name}' is named '&{name}'";
            Stop(TroubleKind.YamlSyntax, _places.Of(alias), $"{what}; nothing in the file is read.", "Name the right anchor, or write the value out.");
        }
        else if (Count(target.Weight, target.Height, alias))
        {
            Attach(target, anchor: null);
        }
    }

    /// <summary>Counts what a walk over the document will cost; stops the reading where it is too much.</summary>
    private bool Count(long weight, int height, ParsingEvent at)
    {
        _nodes += weight;
        if (_nodes > Limits.Nodes)
        {
            Stop(
                TroubleKind.Bounds,
                _places.Of(at),
                $"Here the file grows past {Limits.Nodes} values, aliases written out; nothing in it is checked.",
                "Name the right file, or write it without so many aliases.");
        }
        else if (_open.Count + height > Limits.Depth)
        {
            Stop(
                TroubleKind.Bounds,
                _places.Of(at),
                $"Here the file is nested more than {Limits.Depth} levels deep; nothing in it is checked.",
                "Name the right file: no part of a stack needs that.");
        }

        return !_isStopped;
    }

    private string? TagOf(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal) || node.Tag.Value == "!")
        {
            return null;
        }

        if (dialect == YamlDialect.Gateway)
        {
            Stop(
                TroubleKind.YamlSyntax,
                _places.Of(node),
                $"'{node.Tag.Value}' is no tag of plain YAML; LiteLLM refuses the file.",
                "Write the value without it.");
        }

        return node.Tag.Value;
    }

    private void Attach(Node node, string? anchor)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = node;
        }

        if (_open.TryPeek(out var parent))
        {
            parent.Add(node, _troubles);
        }
        else
        {
            _documents.Add(node);
        }
    }

    private void Stop(TroubleKind kind, Place place, string message, string remedy)
    {
        _troubles.Add(new Trouble(kind, place, message, remedy));
        _isStopped = true;
    }

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;
}
