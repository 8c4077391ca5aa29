using LitellmStack.Machine;
using LitellmStack.Plans;

namespace LitellmStack.Compose;

/// <summary>
/// Services whose containers are as wanted and do not work: unhealthy or paused ones. `docker compose up` leaves the first alone and ends with an
/// error at the second, so they are restarted before it.
/// </summary>
public sealed class Stuck(ICompose compose, StackIdentity stack)
{
    /// <summary>Their containers; one that is going to be recreated is not among them.</summary>
    public static IReadOnlyList<ContainerFacts> Of(EffectiveConfig wanted, IReadOnlyList<ContainerFacts> containers) =>
        [.. containers.Where(c => wanted[c.Service]?.Hash == c.ConfigHash && c is { State: "paused" } or { State: "running", Health: "unhealthy" })];

    public Step Step(IReadOnlyList<ContainerFacts> stuck)
    {
        var said = string.Join(", ", stuck.Select(c => $"{c.Service} ({(c.State == "paused" ? c.State : c.Health)})"));
        return new Step("stuck", $"restart {said}", async (_, cancellation) =>
        {
            var paused = stuck.Where(c => c.State == "paused").Select(c => c.Service).ToList();
            return (paused.Count == 0 ? null : await Failure(ComposeCalls.Unpause(stack.EnvFile, paused), cancellation))
                ?? await Failure(ComposeCalls.Restart(stack.EnvFile, stuck.Select(c => c.Service)), cancellation)
                ?? new Outcome.Done($"restarted {said}");
        });
    }

    private async Task<Outcome?> Failure(ComposeCall call, CancellationToken cancellation) =>
        await compose.Run(call, lines: null, cancellation) is { ExitCode: not 0 } answer
            ? new Outcome.Failed($"'{call}' ended with {answer.ExitCode}: {answer.Errors.Trim()}", "Look at the engine ('docker info'), then run it again.", RetryHelps: true)
            : null;
}
