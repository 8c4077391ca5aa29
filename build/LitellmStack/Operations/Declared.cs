using System.Globalization;
using System.Text;

using LitellmStack.Environment;
using LitellmStack.Health;
using LitellmStack.LiteLlm;
using LitellmStack.Models;
using LitellmStack.Sources;

namespace LitellmStack.Operations;

/// <summary>What the settings and the catalogue declare, as the running stack is compared with it.</summary>
public static class Declared
{
    public static GatewaySettings Settings(StackFiles files) => GatewaySettings.Read(Yaml(files, StackFiles.Settings, YamlDialect.Gateway));

    public static Catalogue Catalogue(StackFiles files) => Models.Catalogue.Read(Yaml(files, StackFiles.Catalogue, YamlDialect.Own));

    /// <summary>Bytes that must be free before anything is started; 0 where nothing is declared.</summary>
    public static long MinimumFreeDisk(StackFiles files) =>
        long.TryParse((Yaml(files, StackFiles.Declarations, YamlDialect.Own).Root?["minimum_free_disk"] as Scalar)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;

    /// <summary>The route names, each once, sorted.</summary>
    public static IReadOnlyList<string> Routes(StackFiles files) =>
        [.. Settings(files).Routes.Select(r => r.Name.Text).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> ModelsOfEveryMachine(StackFiles files) =>
        [.. Catalogue(files).Models.Where(m => m.IsPulledEverywhere).Select(m => m.Name.Text)];

    /// <summary>Chooses what the checks speak to: the first chat route whose model is there, and the embedding route.</summary>
    public static async Task<CheckTarget> CheckTarget(StackFiles files, IModelServer server, CancellationToken cancellation)
    {
        var installed = await server.Installed(cancellation);
        var catalogue = Catalogue(files);
        var local = Settings(files).Routes.Where(r => r.IsOllama).Select(r => (Route: r.Name.Text, Entry: catalogue[r.ModelAtProvider])).Where(r => r.Entry is not null).ToList();
        bool IsThere((string, CatalogueEntry? Entry) route) => installed.Any(i => ModelName.Same(i, route.Entry!.Name.Text));
        var chat = local.Where(r => r.Entry!.Mode == "chat").Where(r => IsThere(r)).Select(r => ((string, string)?)(r.Route, r.Entry!.Name.Text)).FirstOrDefault();
        var embedding = local.Where(r => r.Entry!.Mode == "embedding").Select(r => ((string, string, int)?)(r.Route, r.Entry!.Name.Text, r.Entry.Dimensions)).FirstOrDefault();
        return new CheckTarget(Routes(files), chat, embedding, local.Where(r => r.Entry!.Mode == "embedding").Take(1).Any(r => IsThere(r)));
    }

    private static YamlFile Yaml(StackFiles files, string path, YamlDialect dialect) => YamlSource.Read(path, Encoding.UTF8.GetBytes(files.Text(path)), dialect);
}
