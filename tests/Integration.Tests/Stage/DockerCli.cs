using System.Text.Json;

namespace Integration.Tests.Stage;

/// <summary>An engine asked and used past the program under test: with the Docker CLI.</summary>
/// <param name="host">Its DOCKER_HOST; that of the shell where it is not given.</param>
internal sealed class DockerCli(string? host = null)
{
    /// <summary>The engine that this machine's users share.</summary>
    public static DockerCli Shared { get; } = new();

    /// <summary>A service's container: when it was created tells a recreated one from a restarted one.</summary>
    public sealed record Container(string Id, string Service, string State, DateTimeOffset Created, DateTimeOffset Started, string Image);

    public async Task<string> Ask(params IReadOnlyList<string> arguments) =>
        (await Try(arguments)).EndedWith(0).Output.Trim();

    public Task<ProgramRun> Try(params IReadOnlyList<string> arguments) =>
        Child.Run("docker", host is null ? arguments : ["--host", host, .. arguments]);

    /// <summary>The containers of a project, by service.</summary>
    public async Task<IReadOnlyList<Container>> Containers(string project)
    {
        var ids = await List("ps", project, "--all", "--no-trunc");
        if (ids.Count == 0)
        {
            return [];
        }

        using var seen = JsonDocument.Parse(await Ask(["inspect", "--type", "container", .. ids]));
        return [.. seen.RootElement.EnumerateArray().Select(Read).OrderBy(c => c.Service, StringComparer.Ordinal)];
    }

    public Task<IReadOnlyList<string>> Networks(string project) => List("network ls", project);

    public Task<IReadOnlyList<string>> Volumes(string project) => List("volume ls", project);

    /// <summary>Removes everything of a project, whatever state it is in.</summary>
    public async Task Remove(string project)
    {
        foreach (var (list, remove) in new[] { ("ps --all", "rm --force --volumes"), ("network ls", "network rm"), ("volume ls", "volume rm") })
        {
            if (await List(list, project) is { Count: > 0 } ids)
            {
                await Ask([.. remove.Split(' '), .. ids]);
            }
        }
    }

    private async Task<IReadOnlyList<string>> List(string what, string project, params IReadOnlyList<string> options) =>
        (await Ask([.. what.Split(' '), "--quiet", .. options, "--filter", $"label=com.docker.compose.project={project}"]))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Container Read(JsonElement seen) => new(
        seen.GetProperty("Id").GetString()!,
        seen.GetProperty("Config").GetProperty("Labels").GetProperty("com.docker.compose.service").GetString()!,
        seen.GetProperty("State").GetProperty("Status").GetString()!,
        seen.GetProperty("Created").GetDateTimeOffset(),
        seen.GetProperty("State").GetProperty("StartedAt").GetDateTimeOffset(),
        seen.GetProperty("Config").GetProperty("Image").GetString()!);
}
