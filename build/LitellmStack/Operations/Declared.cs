using System.Globalization;
using System.Text;

using LitellmStack.Backup;
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
        Number(Yaml(files, StackFiles.Declarations, YamlDialect.Own).Root?["minimum_free_disk"]) ?? 0;

    /// <summary>How many backups are kept; nothing, and then every one is, where a number is absent or none.</summary>
    public static RetentionRule? Retention(StackFiles files) =>
        Yaml(files, StackFiles.Declarations, YamlDialect.Own).Root?["backups"] is Mapping backups
        && Number(backups["keep_last"]) is { } last and <= int.MaxValue && Number(backups["keep_daily"]) is { } daily and <= int.MaxValue
            ? new((int)last, (int)daily)
            : null;

    /// <summary>Checks of a commit that must have passed before it is released; where none is declared, all that GitHub reports.</summary>
    public static IReadOnlyList<string> RequiredChecks(StackFiles files) =>
        ((Yaml(files, StackFiles.Declarations, YamlDialect.Own).Root?["release"] as Mapping)?["required_checks"] as Sequence)?.Items.OfType<Scalar>().Select(name => name.Text).ToList() ?? [];

    /// <summary>Tables that grow with use and that a service does not need to go on; from the tables of the pinned gateway.</summary>
    public static TablePatterns HistoryTables(StackFiles files)
    {
        var line = ((Yaml(files, StackFiles.Declarations, YamlDialect.Own).Root?["lines"] as Mapping)?["litellm"] as Scalar)?.Text;
        var names = Yaml(files, $"config/known/litellm-{line}.yml", YamlDialect.Own).Root?["history_tables"] as Sequence;
        return new([.. (names?.Items ?? []).OfType<Scalar>().Select(s => s.Text)]);
    }

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

    private static long? Number(Node? node) =>
        long.TryParse((node as Scalar)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static YamlFile Yaml(StackFiles files, string path, YamlDialect dialect) => YamlSource.Read(path, Encoding.UTF8.GetBytes(files.Text(path)), dialect);
}
