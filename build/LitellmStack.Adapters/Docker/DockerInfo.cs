using System.Text.Json;

using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Docker;

/// <summary>`docker info --format json`.</summary>
public sealed class DockerInfo(string root, ChildEnvironment shell) : IDockerCliFacts
{
    public async Task<IReadOnlyList<string>> CdiDevices(CancellationToken cancellation)
    {
        var command = new ChildProcess("docker", ["info", "--format", "{{json .DiscoveredDevices}}"], root) { Environment = ChildProcess.Difference(shell) };
        try
        {
            // An older CLI or engine knows no such field and says so with its exit code: then there are none.
            var answer = await command.Run(outputLine: null, errorLine: null, cancellation);
            return answer.ExitCode == 0 ? Read(answer.Output) : [];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }

    private static IReadOnlyList<string> Read(string json)
    {
        using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "null" : json);
        return document.RootElement.ValueKind != JsonValueKind.Array ? []
            : [.. document.RootElement.EnumerateArray()
                .Select(device => device.TryGetProperty("ID", out var id) ? id.GetString() : null)
                .OfType<string>()
                .Order(StringComparer.Ordinal)];
    }
}
