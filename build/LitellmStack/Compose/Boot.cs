using LitellmStack.Machine;
using LitellmStack.Plans;

namespace LitellmStack.Compose;

/// <summary>
/// One run of `docker compose up`, watched from outside: while it works, each service's state comes from the engine, and a service that exits or
/// turns unhealthy ends the wait at once with its own last lines.
/// </summary>
public sealed class Boot(IEngine engine, ICompose compose, StackIdentity stack, IReadOnlyList<string> services, TimeProvider clock, TimeSpan within)
{
    /// <summary>How often the engine is asked; an answer takes it a few milliseconds.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private const int TailLines = 15;

    private readonly TaskCompletionSource givenUp = new();
    private Task<ComposeAnswer>? up;
    private IReadOnlyList<ContainerFacts> before = [];
    private long started;

    /// <summary>Starts it and comes back at once: the steps after it wait for one service each.</summary>
    /// <param name="containers">As they are before.</param>
    public void Start(IReadOnlyList<ContainerFacts> containers, CancellationToken cancellation)
    {
        before = containers;
        started = clock.GetTimestamp();
        up = Up(cancellation);
    }

    /// <summary>Waits until a service is ready: healthy, or running where it has no health check.</summary>
    public async Task<Outcome> WaitFor(EffectiveService service, IProgress<string> progress, CancellationToken cancellation)
    {
        try
        {
            return await Watch(service, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            await Ended();
            throw;
        }
    }

    private async Task<Outcome> Watch(EffectiveService service, IProgress<string> progress, CancellationToken cancellation)
    {
        while (true)
        {
            // The order matters: an `up` that ended before this look at the containers has left them as they will be.
            var hasEnded = up!.IsCompleted;
            var container = (await engine.Containers(stack.Project, cancellation)).FirstOrDefault(c => c.Service == service.Name && c.ConfigHash == service.Hash);
            var elapsed = clock.GetElapsedTime(started);
            progress.Report($"{Word(container)}   {elapsed.TotalSeconds:0} s");
            if (container is { State: "running", Health: null or "healthy" })
            {
                return new Outcome.Done(container.Health is null ? "running" : "healthy") { Took = elapsed };
            }

            // One that is as it was before may be a killed one that `up` has not come to yet.
            if (container is { } broken && HasGivenUp(broken) && (hasEnded || !before.Contains(broken)))
            {
                return await Failed($"'{service.Name}' {Cause(broken)}", broken, cancellation);
            }

            if (hasEnded && await up is { ExitCode: not 0 } answer)
            {
                return new Outcome.Failed(
                    $"'docker compose up' ended with {answer.ExitCode}: {LastLine(answer.Errors)}",
                    $"Nothing was taken down; './build.sh Up{stack.Option}' goes on from here.",
                    RetryHelps: true);
            }

            if (elapsed > within)
            {
                return await Failed($"'{service.Name}' is not ready after {within.TotalSeconds:0} s; its last state is '{Word(container)}'", container, cancellation);
            }

            await Task.Delay(Interval, clock, cancellation);
        }
    }

    /// <summary>Ends with `up`, or interrupts it when a service has given up: it would wait for that one for as long as its health check allows.</summary>
    private async Task<ComposeAnswer> Up(CancellationToken cancellation)
    {
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var call = compose.Run(ComposeCalls.Up(stack.EnvFile, services), lines: null, interruption.Token);
        if (await Task.WhenAny(call, givenUp.Task) != call)
        {
            await interruption.CancelAsync();
        }

        return await call;
    }

    /// <summary>No child is left behind: an interrupted one ends by itself or is killed after a grace time.</summary>
    private async Task Ended() => await Task.WhenAny(up!);

    private async Task<Outcome> Failed(string what, ContainerFacts? container, CancellationToken cancellation)
    {
        givenUp.TrySetResult();
        await Ended();
        var tail = container is null ? [] : await engine.Tail(container.Id, TailLines, cancellation);
        var lines = tail.Count == 0 ? "It wrote nothing." : $"Its last lines:\n{string.Join('\n', tail.Select(line => $"  | {line}"))}";
        return new Outcome.Failed(
            $"{what}. {lines}",
            $"The other services are left as they are; './build.sh Logs --service {container?.Service}{stack.Option}' shows more, './build.sh Up{stack.Option}' goes on.",
            RetryHelps: false);
    }

    private static bool HasGivenUp(ContainerFacts container) =>
        container.Health == "unhealthy" || container.State is "exited" or "dead" || (container.State == "restarting" && container.ExitCode != 0);

    private static string Cause(ContainerFacts container) => container switch
    {
        { State: "running" } => "runs, but its health check says 'unhealthy'",
        { ExitCode: 137 } => "was killed (exit code 137): the machine or its memory limit ran out, or someone ended it",
        { State: "restarting" } => $"ends again and again with exit code {container.ExitCode}",
        _ => $"ended with exit code {container.ExitCode}",
    };

    private static string Word(ContainerFacts? container) => container switch
    {
        null => "waiting",
        { State: "running", Health: { } health } => health,
        _ => container.State,
    };

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";
}
