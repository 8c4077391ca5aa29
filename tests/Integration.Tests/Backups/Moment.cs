using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>A moment of a run at which the program and all that it started are killed with -9.</summary>
/// <param name="After">The title of the line it has just written; its start where there is none.</param>
/// <param name="Within">Milliseconds after it: a random number of them, up to this.</param>
internal sealed record Moment(string? After, int Within, params IReadOnlyList<string> Arguments)
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(30);

    /// <summary>Runs the program up to the moment. True where it was killed, false where it had ended before.</summary>
    public async Task<bool> Kill(Clone clone, Random random)
    {
        var run = clone.Start(Arguments);
        if (After is not null)
        {
            await run.Says($"  {After.PadRight(16)}");
        }

#pragma warning disable CA5394 // No secret: the moment is random so that every run tries others.
        // Nothing is waited for here: the moment itself is what is tried.
        await Task.WhenAny(Task.Delay(random.Next(Within + 1)), run.End);
#pragma warning restore CA5394
        if (!run.End.IsCompleted)
        {
            await Child.Run("kill", "-KILL", "--", $"-{run.Id}");
        }

        return (await run.End.WaitAsync(EndsWithin)).ExitCode == 128 + 9;
    }

    /// <summary>Where a process was killed, the moments that were tried.</summary>
    public static string Describe(IEnumerable<(Moment Moment, bool Killed)> tried) => string.Join(", ", tried
        .GroupBy(t => t.Moment.After ?? "start")
        .Select(g => $"{g.Key} {g.Count(t => t.Killed)}/{g.Count()}"));
}
