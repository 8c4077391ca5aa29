using LitellmStack.Findings;
using LitellmStack.Machine;

namespace LitellmStack.Compose;

/// <summary>What would make a boot fail half-way, found before anything is started.</summary>
public static class UpPreflight
{
    /// <summary>Ports that services about to be created or recreated would publish and that something else already holds.</summary>
    public static async Task<IReadOnlyList<Finding>> Ports(
        EffectiveConfig wanted, IReadOnlyList<ContainerFacts> containers, IEngine engine, IHost host, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var own = containers.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var service in wanted.Services.Where(s => ServiceChanges.Of(s, containers) != ServiceChange.Leave))
        {
            foreach (var port in service.Ports.Where(p => host.IsListening(p.Address, p.Host)))
            {
                var publisher = await engine.PublisherOf(port.Host, cancellation);
                if (publisher is null || !own.Contains(publisher))
                {
                    findings.Add(Taken(service, port, publisher is null ? host.Listener(port.Host) ?? "a program on this machine" : $"the container '{publisher}'"));
                }
            }
        }

        return findings;
    }

    /// <summary>A disk on which the database could not keep its log; asked only where the engine is on this machine.</summary>
    /// <param name="least">Bytes that must be free, as config/stack.yml declares them.</param>
    public static Finding? Disk(long free, long least) => free >= least ? null : new Finding("engine/disk-nearly-full", Severity.Error, null,
        $"{free / 1_000_000} MB are free on this disk; the database needs {least / 1_000_000} MB for its log alone and stops in the middle of its work without them.",
        "Free some space ('docker system df' shows what images and containers take), then run the same command again; nothing was started.") { RetryHelps = true };

    private static Finding Taken(EffectiveService service, PublishedPort port, string by)
    {
        var variable = service.Name switch
        {
            "litellm" => "LITELLM_PORT",
            "ollama" => "OLLAMA_PORT",
            _ => "POSTGRES_PORT",
        };
        return new Finding("engine/port-taken", Severity.Error, null,
            $"'{service.Name}' publishes {port.Address}:{port.Host}, which {by} already holds: it could not start.",
            $"End that one, or set {variable} to a free port in the environment file.") { RetryHelps = true };
    }
}
