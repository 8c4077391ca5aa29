namespace LitellmStack.Testing;

/// <summary>A clock on which waiting takes no time: whoever asks for a timer finds that its moment has come. For code that waits at one place at a time.</summary>
public sealed class HurriedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>What has been waited for so far.</summary>
    public TimeSpan Waited { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        now += dueTime;
        Waited += dueTime;
        callback(state);
        return new SpentTimer();
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
