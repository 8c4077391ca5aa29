using LitellmStack.Machine;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Machine;

/// <summary>An engine in memory. A look at its containers is no call that fails by number: how often a wait looks is not a test's business.</summary>
public sealed class FakeEngine : IEngine
{
    private readonly Dictionary<string, List<ContainerFacts>> containers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VolumeFacts>> volumes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> tails = new(StringComparer.Ordinal);
    private readonly Queue<Action> looks = new();

    public EngineState State { get; set; } = new EngineState.Ready(new EngineFacts("28.5.2", ["runc"], [], IsLocal: true));

    /// <summary>Which container publishes a port of the host.</summary>
    public Dictionary<int, string> Publishers { get; } = [];

    /// <summary>How often the containers were asked for.</summary>
    public int Looks { get; private set; }

    /// <summary>What happens to the world just before each coming look at the containers, one a look.</summary>
    public void BeforeLooks(params IReadOnlyList<Action> happenings)
    {
        foreach (var happening in happenings)
        {
            looks.Enqueue(happening);
        }
    }

    /// <summary>Adds a container, in place of one of the same service.</summary>
    public void Put(string project, ContainerFacts container)
    {
        Remove(project, container.Service);
        Of(containers, project).Add(container);
    }

    public void Remove(string project, string service) => Of(containers, project).RemoveAll(c => c.Service == service);

    public void PutVolume(string project, VolumeFacts volume) => Of(volumes, project).Add(volume);

    /// <summary>Whether a container of a service runs, of whatever project; no look.</summary>
    public bool Runs(string service) => containers.Values.Any(some => some.Exists(c => c.Service == service && c.State == "running"));

    public void RemoveVolumes(string project) => Of(volumes, project).Clear();

    public void Says(string containerId, params IReadOnlyList<string> lines) => tails[containerId] = lines;

    public Task<EngineState> Observe(CancellationToken cancellation) => Task.FromResult(State);

    public async Task<IReadOnlyList<ContainerFacts>> Containers(string project, CancellationToken cancellation)
    {
        await Answer(cancellation);
        Looks++;
        if (looks.TryDequeue(out var happening))
        {
            happening();
        }

        return [.. Of(containers, project).OrderBy(c => c.Service, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<VolumeFacts>> Volumes(string project, CancellationToken cancellation)
    {
        await Answer(cancellation);
        return [.. Of(volumes, project).OrderBy(v => v.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<string>> Tail(string containerId, int lines, CancellationToken cancellation)
    {
        await Answer(cancellation);
        return [.. tails.GetValueOrDefault(containerId, []).TakeLast(lines)];
    }

    public async Task<string?> PublisherOf(int hostPort, CancellationToken cancellation)
    {
        await Answer(cancellation);
        return Publishers.GetValueOrDefault(hostPort);
    }

    private Task Answer(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return State is EngineState.Ready ? Task.CompletedTask
            : Task.FromException(new OutsideWorldException($"The engine is {State.GetType().Name}.", "Start it."));
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> all, string project) => all.TryGetValue(project, out var some) ? some : all[project] = [];
}
