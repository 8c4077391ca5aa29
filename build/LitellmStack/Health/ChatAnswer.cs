namespace LitellmStack.Health;

/// <summary>A completion: its text, and the ids under which the gateway may book it.</summary>
/// <param name="Ids">The response's own id and the gateway's call id.</param>
public sealed record ChatAnswer(string Text, IReadOnlyList<string> Ids);
