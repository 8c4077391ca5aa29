using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Ports;
using LitellmStack.Rules;
using LitellmStack.Rules.Env;

namespace LitellmStack.Operations;

/// <summary>Init: the environment file.</summary>
public sealed class InitOperation(StackPorts ports)
{
    public async Task<ExitCode> Run(CancellationToken cancellation)
    {
        var declared = EnvExample.Read(ports.Files.Text(StackFiles.Example));
        var engine = await ports.Engine.Observe(cancellation);
        if (engine is EngineState.Hung)
        {
            // It is there and may hold a database: no secrets are made beside it unseen.
            return ports.Transcript.Report(EnginePreflight.Check(engine, await ports.Compose.Version(cancellation)));
        }

        var volumes = engine is EngineState.Ready ? await ports.Engine.Volumes(ports.Stack.Project, cancellation) : null;
        var known = new DefaultSecret().Check(StackModel.Read(StackInput.Of(ports.Files.Disk, [], ports.Stack.EnvFile))).ToList();
        if (ports.Transcript.Report(known) is not ExitCode.Done and var refused)
        {
            return refused;
        }

        var (plan, refusal) = new Init(ports.Files, Secret.Generate).Make(declared, volumes);
        return refusal is not null ? ports.Transcript.Report([refusal]) : await ports.Run(plan!, cancellation);
    }
}
