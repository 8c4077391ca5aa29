namespace LitellmStack.Plans;

/// <summary>How a step ended, as a value: a list of steps collects outcomes and decides at one place what they mean.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The step changed the world as planned.</summary>
    public sealed record Done(string Detail) : Outcome
    {
        /// <summary>How long it took, where that is not the time since the step before it ended.</summary>
        public TimeSpan? Took { get; init; }
    }

    /// <summary>The world was already as the step wants it; nothing was changed.</summary>
    public sealed record AlreadyDone(string Detail) : Outcome;

    /// <summary>The step does not apply here, for a reason that is said.</summary>
    public sealed record Skipped(string Reason) : Outcome;

    /// <summary>The step did not reach its end: what happened, the next step, and whether trying again may help.</summary>
    public sealed record Failed(string What, string Remedy, bool RetryHelps) : Outcome;
}
