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

    /// <summary>A service that is restarted may be in the middle of its next try: room for that one's lines and for the end of the last one.</summary>
    private const int TailLines = 30;

    private readonly TaskCompletionSource givenUp = new();
    private Task<ComposeAnswer>? up;
    private Task watched = Task.CompletedTask;
    private IReadOnlyList<ContainerFacts> before = [];
    private long? started;

    /// <summary>Healthy, or running where it has no health check.</summary>
    public static bool IsReady(ContainerFacts? container) => container is { State: "running", Health: null or "healthy" };

    /// <summary>Starts it and comes back at once: the steps after it wait for one service each.</summary>
    /// <param name="containers">As they are before.</param>
    public void Start(IReadOnlyList<ContainerFacts> containers, CancellationToken cancellation)
    {
        before = containers;
        started = clock.GetTimestamp();
        watched = Up(cancellation);
    }

    /// <summary>Waits until a service is ready. Without a start it waits for what an earlier run began.</summary>
    /// <param name="isLast">The last one is also waited for until Compose is through: what it could not do is said, whatever else is ready.</param>
    public async Task<Outcome> WaitFor(EffectiveService service, bool isLast, IProgress<string> progress, CancellationToken cancellation)
    {
        try
        {
            return await Watch(service, isLast, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            await watched;
            throw;
        }
    }

    private async Task<Outcome> Watch(EffectiveService service, bool isLast, IProgress<string> progress, CancellationToken cancellation)
    {
        started ??= clock.GetTimestamp();
        while (true)
        {
            // The order matters: an `up` that ended before this look at the containers has left them as they will be.
            var hasEnded = up is null or { IsCompleted: true };
            var container = (await engine.Containers(stack.Project, cancellation)).FirstOrDefault(c => c.Service == service.Name && c.ConfigHash == service.Hash);
            var elapsed = clock.GetElapsedTime(started.Value);
            progress.Report($"{Word(container)}   {elapsed.TotalSeconds:0} s");
            var isReady = IsReady(container);
            if (isReady && !isLast)
            {
                return Ready(container!, elapsed);
            }

            // One that is as it was before may be a killed one that `up` has not come to yet; once it was seen alive, it is judged.
            if (container is { } alive && !HasGivenUp(alive))
            {
                before = [.. before.Where(c => c.Id != alive.Id)];
            }
            else if (container is { } broken && (hasEnded || !before.Contains(broken)))
            {
                return await Failed(service.Name, Cause(broken), broken, cancellation);
            }

            if (hasEnded && up is not null && await up is { ExitCode: not 0 } answer)
            {
                return new Outcome.Failed(
                    $"'docker compose up' ended with {answer.ExitCode}: {LastLine(answer.Errors)}",
                    $"Nothing was taken down; './build.sh Up{stack.Option}' goes on from here.",
                    RetryHelps: true);
            }

            if (isReady && hasEnded)
            {
                return Ready(container!, elapsed);
            }

            if (elapsed > within)
            {
                var what = isReady ? "is ready, but Compose is not through" : "is not ready";
                return await Failed(service.Name, $"{what} after {within.TotalSeconds:0} s; its last state is '{Word(container)}'", container, cancellation);
            }

            await Task.Delay(Interval, clock, cancellation);
        }
    }

    private static Outcome.Done Ready(ContainerFacts container, TimeSpan elapsed) => new(container.Health ?? "running") { Took = elapsed };

    /// <summary>Ends with `up`, or interrupts it when a service has given up: it would wait for that one for as long as its health check allows.</summary>
    private async Task Up(CancellationToken cancellation)
    {
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        up = compose.Run(ComposeCalls.Up(stack.EnvFile, services), lines: null, interruption.Token);
        if (await Task.WhenAny(up, givenUp.Task) != up)
        {
            await interruption.CancelAsync();
        }

        // No child is left behind: an interrupted one ends by itself or is killed after a grace time.
        await Task.WhenAny(up);
    }

    private async Task<Outcome> Failed(string service, string what, ContainerFacts? container, CancellationToken cancellation)
    {
        // Before anything else: a container that is restarted goes on writing, and its first words are the ones that say why.
        var tail = container is null ? [] : await engine.Tail(container.Id, TailLines, cancellation);
        givenUp.TrySetResult();
        await watched;
        var lines = tail.Count == 0 ? "It wrote nothing." : $"Its last lines:\n{string.Join('\n', tail.Select(line => $"  | {line}"))}";
        return new Outcome.Failed(
            $"'{service}' {what}. {lines}",
            $"The other services are left as they are; './build.sh Logs --service {service}{stack.Option}' shows more, './build.sh Up{stack.Option}' goes on.",
            RetryHelps: false);
    }

    /// <summary>Whether it will not become ready by waiting.</summary>
    internal static bool HasGivenUp(ContainerFacts container) =>
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
