namespace LitellmStack.Release;

/// <summary>What a check before a release found.</summary>
public abstract record CheckResult
{
    private CheckResult()
    {
    }

    public sealed record Ok : CheckResult;

    /// <summary>The release is refused.</summary>
    /// <param name="Gist">A few words for the line of all checks.</param>
    /// <param name="Why">A sentence: what, where and the consequence.</param>
    /// <param name="RetryHelps">The outside world is not as needed yet; nothing has to be changed here.</param>
    public sealed record NotOk(string Gist, string Why, string Remedy, bool RetryHelps = false) : CheckResult;

    /// <summary>Nothing is known, for a reason that is said; it does not refuse.</summary>
    public sealed record NotMade(string Why) : CheckResult;
}
