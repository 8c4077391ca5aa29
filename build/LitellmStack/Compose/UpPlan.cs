using LitellmStack.Health;
using LitellmStack.Machine;
using LitellmStack.Plans;

namespace LitellmStack.Compose;

/// <summary>From a chosen stack and complete secrets to containers that are ready: images, boot, one line a service, the gateway's database.</summary>
public sealed class UpPlan(IEngine engine, IImages images, ISandboxImages sandboxImages, ICompose compose, IGateway gateway, TimeProvider clock)
{
    /// <summary>How often the gateway is asked whether its database is connected.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <param name="wanted">The effective configuration of the chosen files.</param>
    /// <param name="services">The services asked for by name; all where none is.</param>
    /// <param name="containers">The project's containers as they are.</param>
    /// <param name="missing">Images of the configuration that the engine does not have.</param>
    /// <param name="sandboxTag">Tag of the sandbox's images; nothing for a real stack.</param>
    /// <param name="within">Bound of the whole boot.</param>
    public Plan Make(
        StackSelection selection,
        EffectiveConfig wanted,
        IReadOnlyList<string> services,
        IReadOnlyList<ContainerFacts> containers,
        IReadOnlyList<string> missing,
        string? sandboxTag,
        TimeSpan within)
    {
        var boot = new Boot(engine, compose, selection.Stack, services, clock, within);
        var changes = ServiceChanges.Describe(wanted, containers, services.Count == 0);
        return new([
            Images(wanted, missing, sandboxTag),
            .. Stuck.Of(wanted, containers) is { Count: > 0 } stuck ? [new Stuck(compose, selection.Stack).Step(stuck)] : Array.Empty<Step>(),
            new Step("containers", changes ?? "leave every container", (_, cancellation) =>
            {
                boot.Start(containers, cancellation);
                return Task.FromResult<Outcome>(new Outcome.Done(changes!));
            })
            {
                DoneAlready = changes is null ? $"{wanted.Services.Count} of {wanted.Services.Count} as wanted, nothing changed" : null,
            },
            .. wanted.Services.Select(service => new Step(service.Name, "wait until it is healthy", (progress, cancellation) => boot.WaitFor(service, service == wanted.Services[^1], progress, cancellation))
            {
                DoneAlready = changes is null && Boot.IsReady(containers.FirstOrDefault(c => c.Service == service.Name)) ? "healthy" : null,
            }),
            .. wanted["litellm"] is not null ? [Readiness(selection.Stack, within)] : Array.Empty<Step>(),
        ]);
    }

    private Step Images(EffectiveConfig wanted, IReadOnlyList<string> missing, string? sandboxTag)
    {
        var all = wanted.Services.Select(s => s.Image).Distinct().Count();
        var verb = sandboxTag is null ? "pull" : "build";
        return new Step("images", $"{verb} {string.Join(", ", missing)}", async (progress, cancellation) =>
        {
            if (sandboxTag is not null)
            {
                await sandboxImages.Build(sandboxTag, progress, cancellation);
            }

            foreach (var image in sandboxTag is null ? missing : [])
            {
                await images.Pull(image, progress, cancellation);
            }

            return new Outcome.Done($"{all} of {all} present, {missing.Count} {(sandboxTag is null ? "pulled" : "built")}");
        })
        {
            DoneAlready = missing.Count == 0 ? $"{all} of {all} present" : null,
        };
    }

    /// <summary>Healthy says that the gateway's process lives; it serves keys and spend once its database is connected.</summary>
    private Step Readiness(StackIdentity stack, TimeSpan within) => new("gateway", "wait until its database is connected", async (progress, cancellation) =>
    {
        var started = clock.GetTimestamp();
        string? state;
        while ((state = await gateway.DatabaseState(cancellation)) != "connected")
        {
            progress.Report($"database {state ?? "not asked yet"}");
            if (clock.GetElapsedTime(started) > within)
            {
                return new Outcome.Failed(
                    $"The gateway answers, but its database is '{state ?? "unknown"}' after {within.TotalSeconds:0} s: keys and spend do not work.",
                    $"Look at './build.sh Logs --service litellm{stack.Option}' and './build.sh Logs --service db{stack.Option}'.",
                    RetryHelps: false);
            }

            await Task.Delay(Interval, clock, cancellation);
        }

        return new Outcome.Done("ready, database connected");
    });
}
