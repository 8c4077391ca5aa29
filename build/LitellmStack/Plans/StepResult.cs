namespace LitellmStack.Plans;

/// <summary>A step's title, how it ended and how long it took.</summary>
public sealed record StepResult(string Title, Outcome Outcome, TimeSpan Took);
