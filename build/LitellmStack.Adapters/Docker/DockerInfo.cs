using System.Text;
using System.Text.Json;

using CliWrap;

using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Docker;

/// <summary>`docker info --format json`.</summary>
public sealed class DockerInfo(string root, ChildEnvironment shell) : IDockerCliFacts
{
    public async Task<IReadOnlyList<string>> CdiDevices(CancellationToken cancellation)
    {
        var output = new StringBuilder();
        var command = new ChildProcess("docker", ["info", "--format", "{{json .DiscoveredDevices}}"], root) { Environment = ChildProcess.Difference(shell) };
        try
        {
            // An older CLI or engine knows no such field and says so with its exit code: then there are none.
            return await command.Run(PipeTarget.ToStringBuilder(output), PipeTarget.Null, PipeSource.Null, cancellation) == 0 ? Read(output.ToString()) : [];
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
