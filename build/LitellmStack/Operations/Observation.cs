using LitellmStack.Compose;
using LitellmStack.Machine;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>A stack as it is wanted and as it is: the marked block's selection, Compose's effective configuration, the engine's containers.</summary>
public sealed record Observation(StackSelection Selection, EffectiveConfig Wanted, IReadOnlyList<ContainerFacts> Containers)
{
    /// <summary>Looks. Throws <see cref="OutsideWorldException"/> where Compose refuses the files or the engine does not answer.</summary>
    public static async Task<Observation> Look(StackPorts ports, CancellationToken cancellation)
    {
        var selection = StackSelection.Remembered(ports.Stack, ports.Files.MustExist());
        var json = await Ask(ports, ComposeCalls.Config, cancellation);
        var hashes = await Ask(ports, ComposeCalls.Hashes, cancellation);
        return new(selection, EffectiveConfig.Read(json, hashes), await ports.Engine.Containers(ports.Stack.Project, cancellation));
    }

    private static async Task<string> Ask(StackPorts ports, Func<string?, ComposeCall> call, CancellationToken cancellation)
    {
        var answer = await ports.Compose.Run(ports.Files.Through(call), lines: null, cancellation);
        return answer.ExitCode == 0 ? answer.Output : throw new OutsideWorldException(
            $"Compose does not accept the files of this stack: {answer.Errors.Trim()}",
            $"Run './build.sh Validate{ports.Stack.Option}' for every problem with its place.") { ChildExitCode = answer.ExitCode };
    }
}
