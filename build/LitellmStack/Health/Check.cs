using LitellmStack.Plans;

namespace LitellmStack.Health;

/// <summary>One integration check against a running stack.</summary>
/// <param name="Id">Stable word: "streamed-chat".</param>
/// <param name="Part">The part of the stack it tries: "ollama", "litellm", "db".</param>
public sealed record Check(string Id, string Part, string Title, Func<CancellationToken, Task<Outcome>> Act)
{
    /// <summary>Why it can't be made here; nothing where it can.</summary>
    public string? SkipReason { get; init; }
}
