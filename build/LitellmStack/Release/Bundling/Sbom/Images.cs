using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Release.Bundling.Sbom;

/// <summary>
/// The images that the compose files run where the operator names no others. The digest is theirs where a file pins one; a tag alone is looked
/// up when it is pulled, and a bill that names a digest for it would be a guess.
/// </summary>
internal static class Images
{
    /// <summary>The sandbox's images are built on the operator's machine from files that are listed themselves.</summary>
    private const string Sandbox = "compose/sandbox/";

    public static IEnumerable<SbomComponent> Of(IReadOnlyList<BundleEntry> entries) => entries
        .Where(entry => entry.Path.StartsWith("compose/", StringComparison.Ordinal) && !entry.Path.StartsWith(Sandbox, StringComparison.Ordinal))
        .Where(entry => entry.Path.EndsWith(".yml", StringComparison.Ordinal))
        .SelectMany(entry => Names(YamlSource.Read(entry.Path, entry.Content.Span, YamlDialect.Compose)))
        .Distinct(StringComparer.Ordinal)
        .Select(Component);

    private static IEnumerable<string> Names(YamlFile file) => ((file.Root?["services"] as Mapping)?.Entries ?? [])
        .Select(service => (service.Value as Mapping)?["image"])
        .OfType<Scalar>()
        .Select(image => Template.Parse(image.Text).Expand(_ => VariableValue.Unset).Text);

    private static SbomComponent Component(string text)
    {
        var image = ImageName.Parse(text);
        var digest = image.Digest is { } pinned ? $"@{Uri.EscapeDataString(pinned)}" : "";
        var tag = image.Tag is { } name ? $"&tag={Uri.EscapeDataString(name)}" : "";
        return new SbomComponent("container", $"image:{text}", image.Repository)
        {
            Version = image.Tag ?? image.Digest,
            Scope = "required",
            Hash = image.Digest?.Split(':') is ["sha256", var hexadecimal] ? ("SHA-256", hexadecimal) : null,
            Purl = $"pkg:oci/{image.LastPart}{digest}?repository_url={image.Repository}{tag}",
        };
    }
}
