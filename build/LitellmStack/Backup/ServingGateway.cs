using LitellmStack.Compose;
using LitellmStack.Health;
using LitellmStack.Machine;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Backup;

/// <summary>The gateway's container while the database under it is exchanged.</summary>
public sealed class ServingGateway(IEngine engine, ICompose compose, IGateway gateway, StackIdentity stack, TimeProvider clock)
{
    private const string Service = "litellm";
    private const int TailLines = 30;
    private const int Unauthorized = 401;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Stops it; it ends what it was asked first. Throws <see cref="OutsideWorldException"/> where Compose can't.</summary>
    public Task Stop(CancellationToken cancellation) => Call(ComposeCalls.Stop(stack.EnvFile, [Service]), cancellation);

    /// <summary>Starts it and waits until it tells that its database is connected and the engine that it is healthy.</summary>
    public async Task<Outcome> Start(TimeSpan within, IProgress<string> progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        await Call(ComposeCalls.Start(stack.EnvFile, [Service]), cancellation);
        while (true)
        {
            var container = (await engine.Containers(stack.Project, cancellation)).FirstOrDefault(c => c.Service == Service);
            var state = await gateway.DatabaseState(cancellation);
            var elapsed = clock.GetElapsedTime(started);
            // It answers before its first health check has passed: until then the engine, and 'Health' with it, calls it 'starting'.
            if (state == "connected" && Boot.IsReady(container))
            {
                return new Outcome.Done("serves, database connected") { Took = elapsed };
            }

            if (container is null || Boot.HasGivenUp(container) || elapsed > within)
            {
                return await NotServing(container, elapsed, cancellation);
            }

            progress.Report($"{container.Health ?? container.State}   {elapsed.TotalSeconds:0} s");
            await Task.Delay(Interval, clock, cancellation);
        }
    }

    /// <summary>One real request: its routes with the admin key, and a key that it can only refuse by looking into the database.</summary>
    public async Task<Outcome> Ask(CancellationToken cancellation)
    {
        var routes = await gateway.Routes(cancellation);
        var status = await gateway.StatusFor($"sk-{Guid.NewGuid():n}", cancellation);
        return status == Unauthorized
            ? new Outcome.Done($"{Quantity.Of(routes.Count, "route")} served, an unknown key is refused")
            : new Outcome.Failed($"The gateway answers an unknown key with HTTP {status} instead of 401: it does not look it up in the database.", Look, RetryHelps: false);
    }

    private string Look => $"Look at it with './build.sh Logs --service {Service}{stack.Option}'.";

    private async Task<Outcome> NotServing(ContainerFacts? container, TimeSpan elapsed, CancellationToken cancellation)
    {
        var tail = container is null ? [] : await engine.Tail(container.Id, TailLines, cancellation);
        var what = container is null ? "has no container" : $"does not serve after {elapsed.TotalSeconds:0} s, its state is '{container.Health ?? container.State}'";
        return new Outcome.Failed($"The gateway {what}.{string.Concat(tail.Select(line => $"\n  | {line}"))}", Look, RetryHelps: false);
    }

    private async Task Call(ComposeCall call, CancellationToken cancellation)
    {
        var answer = await compose.Run(call, lines: null, cancellation);
        if (answer.ExitCode != 0)
        {
            throw new OutsideWorldException($"'{call}' ended with {answer.ExitCode}: {answer.Errors.Trim()}", Look) { ChildExitCode = answer.ExitCode };
        }
    }
}
