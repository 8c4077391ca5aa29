namespace LitellmStack.Health;

/// <summary>One line of the health report: what was expected, what is.</summary>
public sealed record ServiceHealth(string Subject, string Expected, string Actual, bool IsRight, string Remedy);
