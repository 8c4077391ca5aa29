using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>An operation on a scene, hit by a fault at each of its calls in turn, and run again afterwards.</summary>
/// <param name="Make">The scene, each time the same.</param>
/// <param name="Act">The operation.</param>
/// <param name="Promises">What holds after the hit one (with its exit code; nothing where the process died or was interrupted) and after the one that ran again.</param>
internal sealed record Ordeal(string Name, Func<Task<Scene>> Make, Func<Scene, CancellationToken, Task<ExitCode>> Act, Func<Scene, IPromises> Promises)
{
    private const int MostTold = 3;

    /// <summary>What is tried at each call.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = Backup.Faults.Faults.EachAlone;

    /// <summary>The calls of an undisturbed run, each of which is a point where something can go wrong.</summary>
    public async Task<IReadOnlyList<string>> Points()
    {
        var scene = await Make();
        var promises = Promises(scene);
        var before = scene.World.Calls.Made.Count;
        (await Act(scene, default)).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
        string[] calls = [.. scene.World.Calls.Made.Skip(before)];
        promises.AfterRunningAgain();
        return calls;
    }

    /// <param name="apart">How many calls are between the first and the second fault, where there are two.</param>
    public async Task Endure(Fault fault, int apart = 1)
    {
        var calls = await Points();
        var broken = new List<string>();
        for (var n = 1; n <= calls.Count && broken.Count < MostTold; n++)
        {
            if (await Hit(fault, n, apart) is { } what)
            {
                broken.Add($"{Name}: {fault} at call {n} of {calls.Count}, '{calls[n - 1]}'\n{what}");
            }
        }

        broken.ShouldBeEmpty();
    }

    private async Task<string?> Hit(Fault fault, int n, int apart)
    {
        var scene = await Make();
        var promises = Promises(scene);
        var calls = scene.World.Calls;
        using var ctrlC = new CancellationTokenSource();
        fault.Arm(calls, n, ctrlC, apart);
        try
        {
            var code = await CodeOf(scene, ctrlC.Token);
            calls.IsDead.ShouldBe(fault is Fault.DiesBefore or Fault.DiesAfter);
            // Ctrl-C may come too late to change anything: then all is done.
            if (code == ExitCode.Done && (fault is Fault.InterruptedBefore or Fault.InterruptedAfter))
            {
                promises.AfterRunningAgain();
                return null;
            }

            promises.AfterTheFault(code, fault);
            scene.World.EndProcess();
            scene.World.Transcript.Write("--- again");
            var again = await Act(scene, default);
            (promises.IsReached ? ExitCode.Done : again).ShouldBe(ExitCode.Done);
            promises.AfterRunningAgain();
            return null;
        }
        catch (ShouldAssertException e)
        {
            return $"{e.Message}\n{scene.World.Transcript.Text}";
        }
    }

    private async Task<ExitCode?> CodeOf(Scene scene, CancellationToken cancellation)
    {
        try
        {
            return await Act(scene, cancellation);
        }
        catch (Killed)
        {
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
