namespace LitellmStack.Machine;

/// <summary>One container of a stack as the engine sees it.</summary>
/// <param name="Service">The compose service it belongs to.</param>
/// <param name="State">created, running, restarting, exited, paused, dead.</param>
/// <param name="Health">healthy, unhealthy, starting; nothing where the container has no health check.</param>
/// <param name="ExitCode">Of the last run; 0 while it runs.</param>
/// <param name="ConfigHash">Compose's digest of the service configuration it was made from.</param>
/// <param name="Created">When it was created: a recreated container has another moment.</param>
public sealed record ContainerFacts(
    string Id, string Name, string Service, string Image, string State, string? Health, int ExitCode, string ConfigHash, DateTimeOffset Created);
