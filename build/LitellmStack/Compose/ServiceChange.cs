using LitellmStack.Machine;

namespace LitellmStack.Compose;

/// <summary>What `up` does to a service's container.</summary>
public enum ServiceChange
{
    Leave,
    Create,
    Recreate,
    Start,
}

/// <summary>The changes that lead from the containers there are to the configuration wanted.</summary>
public static class ServiceChanges
{
    /// <summary>By Compose's own measure: a container with the wanted configuration's digest is kept.</summary>
    public static ServiceChange Of(EffectiveService wanted, IReadOnlyList<ContainerFacts> containers) =>
        containers.FirstOrDefault(c => c.Service == wanted.Name) switch
        {
            null => ServiceChange.Create,
            { ConfigHash: var hash } when hash != wanted.Hash => ServiceChange.Recreate,
            { State: "running", Health: not "unhealthy" } => ServiceChange.Leave,
            _ => ServiceChange.Start,
        };

    /// <summary>"create db, ollama · recreate litellm": what a dry run prints; nothing where nothing changes.</summary>
    public static string? Describe(EffectiveConfig wanted, IReadOnlyList<ContainerFacts> containers, bool removesOthers)
    {
        var changes = wanted.Services
            .GroupBy(s => Of(s, containers))
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Key.ToString().ToLowerInvariant()} {string.Join(", ", g.Select(s => s.Name))}")
            .ToList();
        List<string> removed = removesOthers ? [.. containers.Select(c => c.Service).Except(wanted.Services.Select(s => s.Name)).Distinct()] : [];
        return removed.Count == 0 && wanted.Services.All(s => Of(s, containers) == ServiceChange.Leave) ? null
            : string.Join(" · ", [.. changes, .. removed.Count > 0 ? [$"remove {string.Join(", ", removed)}"] : Array.Empty<string>()]);
    }
}
