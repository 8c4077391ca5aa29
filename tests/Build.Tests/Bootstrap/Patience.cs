namespace Build.Tests.Bootstrap;

/// <summary>How long a test waits for what happens in another process.</summary>
internal static class Patience
{
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    public static void Until(Func<bool> holds, string what)
    {
        if (!SpinWait.SpinUntil(holds, Limit))
            throw new TimeoutException($"It is not so within {Limit.TotalSeconds} s that {what}.");
    }
}
