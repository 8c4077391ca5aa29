using LitellmStack.Ports;
using LitellmStack.Release;

namespace LitellmStack.Operations;

/// <summary>PlanRelease: what the next release would be, what speaks against it, and what could not be looked at. Reads only.</summary>
public sealed class PlanReleaseOperation(ReleasePorts ports)
{
    public async Task<ExitCode> Run(ReleaseRequest request, CancellationToken cancellation)
    {
        var ground = await ReleaseGround.Look(ports, request, cancellation);
        if (ground.Subject.Released is { } released)
        {
            ports.Stack.Transcript.Write("nothing to do", ReleaseOperation.Already(released));
            return ExitCode.Done;
        }

        var plan = ground.Choice is VersionChoice.Chosen chosen ? ReleasePlan.Make(ReleaseOperation.Work(ports, ground, chosen)) : null;
        ReleaseReport.Write(ports.Stack.Transcript, ground, plan, ports.Stack.Clock);
        return ground.ExitCode;
    }
}
