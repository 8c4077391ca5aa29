namespace LitellmStack.Machine;

/// <summary>
/// A Docker engine, observed. Every call is bounded in time. Except for <see cref="Observe"/>, calls throw
/// <see cref="Ports.OutsideWorldException"/> where the engine does not answer.
/// </summary>
public interface IEngine
{
    /// <summary>Says in which state the engine is; never throws for an absent, forbidden or silent one.</summary>
    Task<EngineState> Observe(CancellationToken cancellation);

    /// <summary>The containers of a compose project, running or not, ordered by service; none where the project is unknown.</summary>
    Task<IReadOnlyList<ContainerFacts>> Containers(string project, CancellationToken cancellation);

    /// <summary>The named volumes of a compose project, ordered by name.</summary>
    Task<IReadOnlyList<VolumeFacts>> Volumes(string project, CancellationToken cancellation);

    /// <summary>The last lines that a container wrote, standard output and error together.</summary>
    Task<IReadOnlyList<string>> Tail(string containerId, int lines, CancellationToken cancellation);

    /// <summary>Which container, of any project, publishes a host port: its name; nothing where none does.</summary>
    Task<string?> PublisherOf(int hostPort, CancellationToken cancellation);
}
