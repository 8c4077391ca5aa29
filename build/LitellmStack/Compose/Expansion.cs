namespace LitellmStack.Compose;

/// <summary>A text with its variables filled in.</summary>
/// <param name="IsKnown">False where a value is not to be had here: it was stood in for, or the text is refused. What the text says is then not to be judged.</param>
public sealed record Expansion(string Text, bool IsKnown);
