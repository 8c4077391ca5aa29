namespace LitellmStack.Testing;

/// <summary>
/// What fakes were asked, in order, and which of the coming calls go wrong. Fakes that share one count their calls together, so that a test can
/// fail the n-th call of a whole operation, whichever port it goes to.
/// </summary>
public sealed class Calls
{
    private readonly List<string> made = [];
    private readonly Dictionary<int, (bool HasEffect, Exception Trouble)> faults = [];

    public IReadOnlyList<string> Made => made;

    /// <summary>The n-th call from now on fails and changes nothing.</summary>
    public void FailBefore(int n, Exception trouble) => faults[made.Count + n] = (false, trouble);

    /// <summary>The n-th call from now on fails although what it was to change has changed.</summary>
    public void FailAfter(int n, Exception trouble) => faults[made.Count + n] = (true, trouble);

    public T Make<T>(string call, Func<T> effect)
    {
        made.Add(call);
        var isFaulty = faults.Remove(made.Count, out var fault);
        if (isFaulty && !fault.HasEffect)
        {
            throw fault.Trouble;
        }

        var result = effect();
        return isFaulty ? throw fault.Trouble : result;
    }

    /// <summary>As a call over a socket or a process does it, trouble comes with the task.</summary>
    public async Task<T> Answer<T>(string call, Func<T> effect)
    {
        await Task.CompletedTask;
        return Make(call, effect);
    }

    public Task Answer(string call, Action effect) => Answer(call, () =>
    {
        effect();
        return true;
    });
}
