using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Machine;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>What Up decides before it checks: is the engine fit, which accelerator, which overlays. It stands in the marked block afterwards.</summary>
public sealed class ChooseOperation(StackPorts ports)
{
    private const int OthersRead = 4;

    /// <param name="with">Overlays asked for; nothing keeps those of the block.</param>
    /// <param name="half">The half asked for; nothing keeps that of the block.</param>
    public async Task<ExitCode> Run(AcceleratorRequest request, IReadOnlyList<string>? with, StackHalf? half, CancellationToken cancellation)
    {
        var engine = await ports.Engine.Observe(cancellation);
        var blocking = EnginePreflight.Check(engine, await ports.Compose.Version(cancellation));
        if (engine is not EngineState.Ready { Facts: var facts } || blocking.Count > 0)
        {
            return ports.Transcript.Report(blocking);
        }

        var env = ports.Files.Env ?? EnvText.Empty;
        var volumes = await ports.Engine.Volumes(ports.Stack.Project, cancellation);
        var bond = DataBond.Of(env, ports.Stack.Project);
        var decision = AcceleratorDecision.Decide(request, facts, ports.Host.Observe());
        var selection = new StackSelection(ports.Stack, decision.Accelerator, with ?? StackBlock.WithOf(env), half ?? StackBlock.HalfOf(env));
        Finding?[] refusals = [DataBond.Check(ports.Stack, bond, [], volumes), decision.Refusal, Nothing(selection)];
        if (ports.Transcript.Report(refusals.OfType<Finding>()) is not ExitCode.Done and var refused)
        {
            return refused;
        }

        var block = new StackBlock(selection, ports.Files.SettingsDigest, ports.Files.SandboxTag, DataBond.Next(bond, volumes));
        var changed = block.Lines.Except(env.Block).Select(line => line.Key).ToList();
        var exported = ports.Files.Overridden;
        return await ports.Run(new Plan(
        [
            .. Readable(StackFiles.Settings),
            .. exported.Count > 0 ? [Saying("exported", $"{string.Join(", ", exported)} of the shell beat {ports.Stack.EnvFile}; 'unset' gives the file its say")] : Array.Empty<Step>(),
            Saying("accelerator", $"{StackBlock.Word(decision.Accelerator)}: {decision.Reason}"),
            new Step("stack", $"write down {string.Join(", ", changed)}", (_, _) =>
            {
                ports.Files.Save(env.WithBlock(block.Lines));
                return Task.FromResult<Outcome>(new Outcome.Done($"{ports.Stack.Project}: {string.Join(" + ", selection.Files)}"));
            })
            {
                OnlyWritesFiles = true,
                DoneAlready = changed.Count == 0 && block.Lines.Count == env.Block.Count ? $"{ports.Stack.Project}, unchanged" : null,
            },
        ]), cancellation);
    }

    /// <summary>The gateway's image may run as any user: settings that only their owner can read, as a clone under umask 077 leaves them, would stop it.</summary>
    private Step[] Readable(string path) => ports.Files.Disk.Mode(path) is not { } mode || (mode & OthersRead) != 0 ? [] :
    [
        new Step("settings", $"make {path} readable for the gateway's user (0644)", (_, _) =>
        {
            ports.Files.Disk.Write(path, ports.Files.Disk.Read(path), isPrivate: false);
            return Task.FromResult<Outcome>(new Outcome.Done($"{path} made readable for the gateway's user (0644)"));
        }),
    ];

    /// <summary>An Ollama elsewhere and no gateway here leave nothing to run.</summary>
    private static Finding? Nothing(StackSelection selection) => selection.RunsOllama || selection.RunsGateway ? null
        : new Finding("machine/nothing-to-run", Severity.Error, null,
            "'--half ollama' runs Ollama alone, and '--with external-ollama' leaves it to another machine: together no service is left.",
            $"Write './build.sh Up{selection.Stack.Option} --half ollama --with none', or '--half gateway' for the other half.");

    private static Step Saying(string title, string detail) => new(title, detail, (_, _) => Task.FromResult<Outcome>(new Outcome.AlreadyDone(detail))) { DoneAlready = detail };
}
