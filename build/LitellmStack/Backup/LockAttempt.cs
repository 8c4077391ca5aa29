namespace LitellmStack.Backup;

/// <summary>What became of the wish for the lock.</summary>
public abstract record LockAttempt
{
    private LockAttempt()
    {
    }

    /// <param name="Stale">Who left the lock behind without giving it back, "Backup, process 812, since 10:15:00Z"; nothing where it was free.</param>
    public sealed record Taken(IDisposable Lock, string? Stale) : LockAttempt;

    /// <param name="Holder">"Restore, process 812, since 10:15:00Z".</param>
    public sealed record Held(string Holder) : LockAttempt;
}
