using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>A list.</summary>
public sealed class Sequence : Node
{
    internal Sequence(Place place, string? tag, IReadOnlyList<Node> items)
        : base(place, tag)
    {
        Items = items;
        Weight = 1 + items.Sum(i => i.Weight);
        Height = 1 + items.Select(i => i.Height).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<Node> Items { get; }
}
