using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>Entries in the order of the file; merged ones ("&lt;&lt;") stand after the mapping's own, and a key stands in it once.</summary>
public sealed class Mapping : Node
{
    private readonly Dictionary<string, Entry> _byKey;

    internal Mapping(Place place, string? tag, IReadOnlyList<Entry> entries)
        : base(place, tag)
    {
        Entries = entries;
        _byKey = entries.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);
        Weight = 1 + entries.Sum(e => 1 + e.Value.Weight);
        Height = 1 + entries.Select(e => e.Value.Height).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The value of a key; nothing where the mapping has none.</summary>
    public Node? this[string key] => Entry(key)?.Value;

    public Entry? Entry(string key) => _byKey.GetValueOrDefault(key);
}
