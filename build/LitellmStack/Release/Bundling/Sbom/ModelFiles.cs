using LitellmStack.Sources;

namespace LitellmStack.Release.Bundling.Sbom;

/// <summary>The models of the catalogue. Ollama resolves a name when it pulls; a digest is not known before.</summary>
internal static class ModelFiles
{
    private const string Catalogue = "config/models.yml";

    public static IEnumerable<SbomComponent> Of(IReadOnlyList<BundleEntry> entries) =>
        entries.Where(entry => entry.Path == Catalogue).SelectMany(entry => Read(YamlSource.Read(entry.Path, entry.Content.Span, YamlDialect.Own)));

    private static IEnumerable<SbomComponent> Read(YamlFile file) =>
        ((file.Root?["models"] as Sequence)?.Items ?? []).OfType<Mapping>().Select(model => (Name: Text(model, "name"), Model: model)).Where(m => m.Name is not null).Select(m =>
        {
            var parts = m.Name!.Split(':');
            return new SbomComponent("machine-learning-model", $"model:{m.Name}", parts[0])
            {
                Version = parts.Length > 1 ? parts[1] : "latest",
                Scope = Text(m.Model, "pull") == "always" ? "required" : "optional",
                Website = Text(m.Model, "source"),
            };
        });

    private static string? Text(Mapping model, string key) => (model[key] as Scalar)?.Text;
}
