using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>A value of a YAML file, where it stands, and the tag it was given ("!reset"), if it has one of its own.</summary>
public abstract class Node
{
    private protected Node(Place place, string? tag)
    {
        Place = place;
        Tag = tag;
    }

    public Place Place { get; }

    public string? Tag { get; }

    /// <summary>How many nodes this is once every alias is written out: what a walk over it costs.</summary>
    internal long Weight { get; init; } = 1;

    /// <summary>How many levels are below and including this one.</summary>
    internal int Height { get; init; } = 1;
}
