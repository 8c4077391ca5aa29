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

    private Task<ComposeAnswer>? up;
    private long started;

    /// <summary>Starts it and comes back at once: the steps after it wait for one service each.</summary>
    public void Start(CancellationToken cancellation)
    {
        started = clock.GetTimestamp();
        up = compose.Run(ComposeCalls.Up(stack.EnvFile, services), lines: null, cancellation);
    }

    /// <summary>Waits until a service is ready: healthy, or running where it has no health check.</summary>
    public async Task<Outcome> WaitFor(EffectiveService service, IProgress<string> progress, CancellationToken cancellation)
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

            if (container is { } broken && HasGivenUp(broken))
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

    private async Task<Outcome> Failed(string what, ContainerFacts? container, CancellationToken cancellation)
    {
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
