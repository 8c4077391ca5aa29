using System.Globalization;
using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Compose;

/// <summary>A service of a compose file, as far as <see cref="FakeCompose"/> plays it.</summary>
public sealed record FakeService(
    string Name, string Image, string SandboxImage, int HostPort, int ContainerPort, IReadOnlyList<string> DependsOn, IReadOnlyList<string> Volumes)
{
    public static IReadOnlyList<FakeService> OfTheStack { get; } =
    [
        new("db", "postgres:17.10-bookworm", "postgres", 0, 5432, [], ["db-data"]),
        new("ollama", "ollama/ollama:0.32.15", "ollama", 11434, 11434, [], ["ollama-models"]),
        new("litellm", "ghcr.io/berriai/litellm:v1.108.15", "litellm", 4444, 4000, ["db", "ollama"], []),
    ];

    /// <summary>As `docker compose config --format json` writes it.</summary>
    public JsonObject ToJson(string image) => new()
    {
        ["image"] = image,
        ["environment"] = new JsonObject { ["A"] = "1" },
        ["depends_on"] = new JsonObject(DependsOn.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["condition"] = "service_healthy" }))),
        ["ports"] = HostPort == 0 ? new JsonArray() : new JsonArray(new JsonObject
        {
            ["host_ip"] = "127.0.0.1",
            ["published"] = HostPort.ToString(CultureInfo.InvariantCulture),
            ["target"] = ContainerPort,
        }),
    };
}
