namespace LitellmStack.Testing;

/// <summary>
/// What fakes were asked, in order, and which of the coming calls go wrong. Fakes that share one count their calls together, so that a test can
/// fail the n-th call of a whole operation, whichever port it goes to.
/// </summary>
public sealed class Calls
{
    private readonly List<string> made = [];
    private readonly Dictionary<int, (Action Before, Action After)> happenings = [];
    private (int Call, Exception Trouble)? outage;
    private (string Start, Action Happening)? awaited;

    public IReadOnlyList<string> Made => made;

    /// <summary>The process ended: what its remaining code does, in 'finally' blocks for example, has no effect any more.</summary>
    public bool IsDead { get; private set; }

    /// <summary>The n-th call from now on fails and changes nothing.</summary>
    public void FailBefore(int n, Exception trouble) => Before(n, () => throw trouble);

    /// <summary>The n-th call from now on fails although what it was to change has changed.</summary>
    public void FailAfter(int n, Exception trouble) => After(n, () => throw trouble);

    /// <summary>The n-th call from now on and every later one fails and changes nothing, until <see cref="Recover"/>.</summary>
    public void FailFrom(int n, Exception trouble) => outage = (made.Count + n, trouble);

    /// <summary>The process ends before the n-th call from now on has an effect.</summary>
    public void DieBefore(int n) => Before(n, Die);

    /// <summary>The process ends when the n-th call from now on has had its effect.</summary>
    public void DieAfter(int n) => After(n, Die);

    /// <summary>Something happens in the world just before the n-th call from now on.</summary>
    public void Before(int n, Action happening) => happenings[made.Count + n] = (happening, () => { });

    /// <summary>Something happens in the world just after the n-th call from now on.</summary>
    public void After(int n, Action happening) => happenings[made.Count + n] = (() => { }, happening);

    /// <summary>Something happens in the world just before the next call whose words start so.</summary>
    public void BeforeCall(string start, Action happening) => awaited = (start, happening);

    /// <summary>Another process on the same world, and nothing goes wrong any more.</summary>
    public void Recover()
    {
        IsDead = false;
        outage = null;
        awaited = null;
        happenings.Clear();
    }

    public T Make<T>(string call, Func<T> effect)
    {
        if (IsDead)
        {
            throw new Killed();
        }

        made.Add(call);
        if (outage is var (from, trouble) && made.Count >= from)
        {
            throw trouble;
        }

        if (awaited is var (start, awaitedHappening) && call.StartsWith(start, StringComparison.Ordinal))
        {
            awaited = null;
            awaitedHappening();
        }

        var (before, after) = happenings.Remove(made.Count, out var happening) ? happening : (() => { }, () => { });
        before();
        var result = effect();
        after();
        return result;
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

    private void Die()
    {
        IsDead = true;
        throw new Killed();
    }
}
