using LitellmStack.Compose;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Ps, Logs, Shell and Restart: Compose's own commands on this stack, on the user's terminal.</summary>
public sealed class PassThrough(StackPorts ports)
{
    public async Task<ExitCode> Run(Func<string?, ComposeCall> call, CancellationToken cancellation)
    {
        ports.Files.MustExist();

        // Compose waits for ever for an engine that hangs; this look is bounded and says which engine it is.
        await ports.Engine.Containers(ports.Stack.Project, cancellation);
        return await ports.Compose.Attach(call(ports.Stack.EnvFile), cancellation) == 0 ? ExitCode.Done : ExitCode.OutsideWorld;
    }
}
