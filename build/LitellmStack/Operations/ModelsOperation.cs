using LitellmStack.Compose;
using LitellmStack.Health;
using LitellmStack.Models;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>PullModels, and the end of Up: the models that every machine needs, then one real answer.</summary>
public sealed class ModelsOperation(StackPorts ports)
{
    /// <param name="names">Models by name; those that the catalogue marks for every machine where none is named.</param>
    public async Task<ExitCode> Run(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        ports.Files.MustExist();
        var server = ports.ModelServer(ports.OllamaAddress);
        return await ports.Run(new Plan(await Steps(server, names, cancellation)), cancellation);
    }

    /// <summary>Pulls, asks the first question and says where everything is.</summary>
    internal async Task<ExitCode> RunAfterBoot(StackSelection selection, CancellationToken cancellation)
    {
        var server = ports.ModelServer(ports.OllamaAddress);
        if (ports.IsDryRun)
        {
            return ExitCode.Done;
        }

        var pulled = await ports.Run(new Plan(await Steps(server, [], cancellation)), cancellation);
        if (!selection.RunsGateway)
        {
            return pulled;
        }

        var target = await Declared.CheckTarget(ports.Files, server, cancellation);
        var asked = await ports.Run(new Plan([FirstAnswer.Step(ports.LocalGateway, target.ChatRoute?.Route)]), cancellation);
        ports.Transcript.Write("ready", ReadyLines.Render(
            ports.Stack, ports.GatewayAddress, Declared.Settings(ports.Files).Routes, await server.Installed(cancellation), ports.Files.Values));
        return pulled != ExitCode.Done ? pulled : asked;
    }

    /// <summary>A model asked for by name is pulled whatever its size; one that the catalogue marks is left out where it has no room.</summary>
    private async Task<IReadOnlyList<Step>> Steps(IModelServer server, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var catalogue = Declared.Catalogue(ports.Files);
        var room = new Room(ports.Host.Observe().MemoryBytes, ports.Host.FreeBytes("."));
        var installed = await server.Installed(cancellation);
        var steps = new List<Step>();
        var pulling = new Pulling(server, ports.Clock);
        foreach (var name in names.Count > 0 ? names : Declared.ModelsOfEveryMachine(ports.Files))
        {
            var isWhole = installed.Any(i => ModelName.Same(i, name)) && await server.IsWhole(name, cancellation);
            var reason = names.Count == 0 && !isWhole && catalogue[name] is { } entry ? room.ReasonAgainst(entry) : null;
            steps.Add(pulling.Step(name, isWhole) with { SkipReason = reason });
        }

        return steps;
    }
}
