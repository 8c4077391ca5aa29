namespace LitellmStack.Rules;

/// <summary>The files of a stack as bytes by path; what is not among them does not exist. Paths are relative to its root, with forward slashes.</summary>
public sealed record StackInput(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>The compose files that are laid over each other, in order.</summary>
    public IReadOnlyList<string> Selected { get; init; } = [];

    /// <summary>Further compose files of the stack: what they read counts as read.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>The environment file; nothing where there is none, and required values are then stood in for.</summary>
    public string? EnvFile { get; init; }

    public string? Settings { get; init; }

    public string? Catalogue { get; init; }

    public string? EnvExample { get; init; }

    /// <summary>The tables of what the pinned versions understand.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>What the stack declares about itself.</summary>
    public string? Declarations { get; init; }
}
