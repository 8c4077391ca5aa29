using LitellmStack.Findings;

namespace LitellmStack.Compose;

/// <summary>A variable that a compose file reads, and where.</summary>
public sealed record ComposeReference(Reference Reference, Place Place)
{
    public string Name => Reference.Name;
}
