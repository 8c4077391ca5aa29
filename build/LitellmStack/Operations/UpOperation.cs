using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Machine;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Up, behind Init, the choice and the checks: images, boot, models, first answer, and where it all is.</summary>
public sealed class UpOperation(StackPorts ports)
{
    /// <param name="services">The services asked for by name; all where none is.</param>
    public async Task<ExitCode> Run(IReadOnlyList<string> services, TimeSpan within, CancellationToken cancellation)
    {
        var observed = await Observation.Look(ports, cancellation);
        var wanted = observed.Wanted.Only(services);
        if (ports.Transcript.Report(Absent(services, observed.Wanted)) is not ExitCode.Done and var absent)
        {
            return absent;
        }

        if (ports.Transcript.Report(await InTheWay(wanted, observed.Containers, cancellation)) is not ExitCode.Done and var refused)
        {
            return refused;
        }

        var missing = new List<string>();
        foreach (var image in wanted.Services.Select(s => s.Image).Distinct())
        {
            if (!await ports.Images.Has(image, cancellation))
            {
                missing.Add(image);
            }
        }

        var up = new UpPlan(ports.Engine, ports.Images, ports.SandboxImages, ports.Compose, ports.LocalGateway, ports.Clock);
        var boot = await ports.Run(up.Make(observed.Selection, wanted, services, observed.Containers, missing, ports.Files.SandboxTag, within), cancellation);
        if (boot != ExitCode.Done || services.Count > 0)
        {
            return boot;
        }

        await Remember(cancellation);
        return await new ModelsOperation(ports).RunAfterBoot(observed.Selection, cancellation);
    }

    /// <summary>Services asked for that this stack, with its half and overlays, does not run.</summary>
    private IEnumerable<Finding> Absent(IReadOnlyList<string> services, EffectiveConfig wanted) => services
        .Where(name => wanted[name] is null)
        .Select(name => new Finding("up/service-absent", Severity.Error, null,
            $"'{name}' was asked for, but '{ports.Stack.Project}' as it is chosen runs {string.Join(", ", wanted.Services.Select(s => s.Name))}.",
            $"Name one of these, or choose other parts: './build.sh Up{ports.Stack.Option} --half both --with none'."));

    /// <summary>This machine's ports and disk, where they are the engine's too.</summary>
    private async Task<IReadOnlyList<Finding>> InTheWay(EffectiveConfig wanted, IReadOnlyList<ContainerFacts> containers, CancellationToken cancellation)
    {
        if (await ports.Engine.Observe(cancellation) is not EngineState.Ready { Facts.IsLocal: true })
        {
            return [];
        }

        var taken = await UpPreflight.Ports(wanted, containers, ports.Engine, ports.Host, cancellation);
        return UpPreflight.Disk(ports.Host.FreeBytes("."), Declared.MinimumFreeDisk(ports.Files)) is { } disk ? [.. taken, disk] : taken;
    }

    /// <summary>The database volume exists now: the block remembers which one these secrets belong to.</summary>
    private async Task Remember(CancellationToken cancellation)
    {
        var env = ports.Files.Env!;
        var bond = DataBond.Next(DataBond.Of(env, ports.Stack.Project), await ports.Engine.Volumes(ports.Stack.Project, cancellation));
        if (!ports.IsDryRun && bond != env.InBlock(StackBlock.DataName))
        {
            ports.Files.Save(env.WithBlock([.. env.Block.Where(line => line.Key != StackBlock.DataName), new(StackBlock.DataName, bond)]));
        }
    }
}
