namespace LitellmStack.Sources;

/// <summary>A key and its value.</summary>
public sealed record Entry(Scalar Key, Node Value);
