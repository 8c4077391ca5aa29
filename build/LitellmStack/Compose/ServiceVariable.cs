using LitellmStack.Findings;

namespace LitellmStack.Compose;

/// <summary>A variable that a service's container gets.</summary>
/// <param name="Value">Nothing where the name stands alone: the container gets what the environment file or the shell says, if they do.</param>
public sealed record ServiceVariable(string Name, Place Place, ComposeText? Value);
