namespace LitellmStack.Testing;

/// <summary>
/// A clock on which waiting takes no time: whoever asks for a timer of up to a second finds that its moment has come. A longer one is a bound on
/// something else; it fires when the short waits add up to it. For code that waits at one place at a time.
/// </summary>
public sealed class HurriedClock : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly List<Bound> bounds = [];
    private DateTimeOffset now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>What has been waited for so far.</summary>
    public TimeSpan Waited { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bound = new Bound(this, () => callback(state));
        bound.Change(dueTime, period);
        if (dueTime >= TimeSpan.Zero && dueTime <= LongestWait)
        {
            Pass(dueTime);
        }

        return bound;
    }

    /// <summary>Time goes by, or the clock is set back, without anyone waiting.</summary>
    public void Advance(TimeSpan time) => now += time;

    private void Pass(TimeSpan time)
    {
        now += time;
        Waited += time;
        foreach (var due in bounds.FindAll(b => b.Due <= now))
        {
            due.Fire();
        }
    }

    private sealed class Bound(HurriedClock clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire()
        {
            clock.bounds.Remove(this);
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.bounds.Remove(this);
            if (dueTime >= TimeSpan.Zero)
            {
                Due = clock.now + dueTime;
                clock.bounds.Add(this);
            }

            return true;
        }

        public void Dispose() => clock.bounds.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
