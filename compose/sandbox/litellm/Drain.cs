namespace Sandbox.LiteLlm;

/// <summary>
/// From the signal to the end: no route but liveliness changes its answer, running requests come to their end, and the wait for them is bounded.
/// </summary>
internal sealed class Drain
{
    private readonly TaskCompletionSource requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;

    public Task Requested => requested.Task;

    public int Running => Volatile.Read(ref running);

    public bool IsOn => requested.Task.IsCompleted;

    public void Begin()
    {
        requested.TrySetResult();
        if (Running == 0)
        {
            empty.TrySetResult();
        }
    }

    public void Enter() => Interlocked.Increment(ref running);

    public void Leave()
    {
        if (Interlocked.Decrement(ref running) == 0 && IsOn)
        {
            empty.TrySetResult();
        }
    }

    /// <summary>False when requests still ran at the end of the time.</summary>
    public async Task<bool> Emptied(TimeSpan atMost, TimeProvider clock)
    {
        try
        {
            await empty.Task.WaitAsync(atMost, clock);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
