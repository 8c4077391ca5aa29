using System.Globalization;
using System.Text;

using LitellmStack.Environment;
using LitellmStack.LiteLlm;
using LitellmStack.Models;
using LitellmStack.Sources;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>The diff of these is the review of a change of routes or settings. They hold no secret: 'os.environ/' names where one is.</summary>
public sealed class SettingsThatShip
{
    [Fact]
    public Task MeanThis() => Snapshot.Text(CanonicalYaml.Of(Read(StackFiles.Settings, YamlDialect.Gateway).Root!), "yaml");

    /// <summary>What a client can ask for, and what answers: a line a route.</summary>
    [Fact]
    public Task RouteThis()
    {
        var catalogue = Catalogue.Read(Read(StackFiles.Catalogue, YamlDialect.Own));
        var lines = GatewaySettings.Read(Read(StackFiles.Settings, YamlDialect.Gateway)).Routes.Select(route => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{{route.Name.Text}}: {model: "{{route.Model?.Text}}", at: "{{route.ApiBase?.Text ?? "the provider"}}", catalogue: {{InCatalogue(catalogue, route)}}}"""));
        return Snapshot.Text(string.Join('\n', lines), "yaml");
    }

    private static string InCatalogue(Catalogue catalogue, Route route) => !route.IsOllama ? "no"
        : catalogue[route.ModelAtProvider] is { } entry ? $"{{mode: {entry.Mode}, pulled: {(entry.IsPulledEverywhere ? "everywhere" : "by name")}}}"
        : "missing";

    private static YamlFile Read(string path, YamlDialect dialect) => YamlSource.Read(path, Encoding.UTF8.GetBytes(ShippedFiles.Text(path)), dialect);
}
