using System.Net.Sockets;

using Docker.DotNet;
using Docker.DotNet.Models;

using LitellmStack.Machine;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Docker;

/// <summary>A Docker engine over its API.</summary>
/// <param name="answerWithin">How long the engine gets for one answer: one that was stopped takes the call and never answers.</param>
public sealed class DockerEngine(EngineEndpoint endpoint, IDockerCliFacts cli, TimeSpan answerWithin) : IEngine
{
    private const string ProjectLabel = "com.docker.compose.project";
    private const string ServiceLabel = "com.docker.compose.service";
    private const string HashLabel = "com.docker.compose.config-hash";
    private const string VolumeLabel = "com.docker.compose.volume";

    public async Task<EngineState> Observe(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(answerWithin);
        try
        {
            var info = await endpoint.Client.System.GetSystemInfoAsync(limit.Token);
            return new EngineState.Ready(new EngineFacts(
                info.ServerVersion,
                [.. (info.Runtimes?.Keys ?? []).Order(StringComparer.Ordinal)],
                await cli.CdiDevices(limit.Token),
                endpoint.IsLocal));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new EngineState.Hung(endpoint.ToString(), answerWithin);
        }
        catch (Exception e) when (SocketErrorOf(e) is SocketError.AccessDenied || e is UnauthorizedAccessException)
        {
            return new EngineState.NotPermitted(endpoint.ToString());
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or TimeoutException)
        {
            return new EngineState.NotRunning(endpoint.ToString());
        }
    }

    public async Task<IReadOnlyList<ContainerFacts>> Containers(string project, CancellationToken cancellation)
    {
        var listed = await Ask(token => endpoint.Client.Containers.ListContainersAsync(
            new ContainersListParameters { All = true, Filters = OfProject(project) }, token), cancellation);
        var facts = new List<ContainerFacts>();
        foreach (var container in listed.OrderBy(c => c.Labels[ServiceLabel], StringComparer.Ordinal))
        {
            if (await Inspect(container, cancellation) is { } seen)
            {
                facts.Add(seen);
            }
        }

        return facts;
    }

    public async Task<IReadOnlyList<VolumeFacts>> Volumes(string project, CancellationToken cancellation)
    {
        var listed = await Ask(token => endpoint.Client.Volumes.ListAsync(new VolumesListParameters { Filters = OfProject(project) }, token), cancellation);
        return [.. (listed.Volumes ?? []).Select(v => new VolumeFacts(v.Name, v.Labels[VolumeLabel], v.CreatedAt)).OrderBy(v => v.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<string>> Tail(string containerId, int lines, CancellationToken cancellation)
    {
        using var stream = await Ask(token => endpoint.Client.Containers.GetContainerLogsAsync(
            containerId,
            tty: false,
            new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Tail = lines.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            token), cancellation);
        var (output, errors) = await stream.ReadOutputToEndAsync(cancellation);
        return [.. (output + errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(lines)];
    }

    public async Task<string?> PublisherOf(int hostPort, CancellationToken cancellation)
    {
        var running = await Ask(token => endpoint.Client.Containers.ListContainersAsync(new ContainersListParameters(), token), cancellation);
        return running.FirstOrDefault(c => c.Ports.Any(p => p.PublicPort == hostPort))?.Names[0].TrimStart('/');
    }

    /// <summary>Nothing where the container went away between the list and this look.</summary>
    private async Task<ContainerFacts?> Inspect(ContainerListResponse container, CancellationToken cancellation)
    {
        try
        {
            var seen = await Ask(token => endpoint.Client.Containers.InspectContainerAsync(container.ID, token), cancellation);
            return new ContainerFacts(
                seen.ID,
                seen.Name.TrimStart('/'),
                container.Labels[ServiceLabel],
                seen.Config.Image,
                seen.State.Status,
                seen.State.Health?.Status,
                (int)seen.State.ExitCode,
                container.Labels.TryGetValue(HashLabel, out var hash) ? hash : "",
                seen.Created);
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    private async Task<T> Ask<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(answerWithin);
        try
        {
            return await call(limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw Silent($"did not answer within {answerWithin.TotalSeconds:0} s", e);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or TimeoutException)
        {
            throw Silent($"went away ({e.Message})", e);
        }
    }

    private OutsideWorldException Silent(string what, Exception cause) =>
        new($"The Docker engine at {endpoint} {what}.", "Look at the engine ('docker info'), then run the same command again: it goes on where it stopped.", cause);

    private static SocketError? SocketErrorOf(Exception e) => (e as SocketException ?? e.InnerException as SocketException)?.SocketErrorCode;

    private static Dictionary<string, IDictionary<string, bool>> OfProject(string project) => new()
    {
        ["label"] = new Dictionary<string, bool> { [$"{ProjectLabel}={project}"] = true },
    };
}
