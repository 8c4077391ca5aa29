using System.Text.Json;
using System.Xml.Linq;

namespace LitellmStack.Release.Bundling.Sbom;

/// <summary>
/// The packages that the sources name (Directory.Packages.props), and those that are in the compiled program, which lists them itself, with
/// their hashes and with those that they brought along.
/// </summary>
internal static class Packages
{
    private const string Named = "Directory.Packages.props";
    private const string InProgram = "/_build.deps.json";
    private const string RuntimePack = "runtimepack.";

    public static IEnumerable<SbomComponent> Of(IReadOnlyList<BundleEntry> entries)
    {
        var shipped = entries.Where(entry => entry.Path.EndsWith(InProgram, StringComparison.Ordinal)).SelectMany(Shipped).ToList();
        var references = shipped.Select(component => component.Reference).ToHashSet(StringComparer.Ordinal);
        return [.. shipped, .. entries.Where(entry => entry.Path == Named).SelectMany(Declared).Where(component => !references.Contains(component.Reference))];
    }

    private static IEnumerable<SbomComponent> Declared(BundleEntry entry)
    {
        using var stream = new MemoryStream(entry.Content.ToArray());
        return XDocument.Load(stream).Descendants("PackageVersion")
            .Select(package => Component((string)package.Attribute("Include")!, (string)package.Attribute("Version")!, "excluded"));
    }

    private static IEnumerable<SbomComponent> Shipped(BundleEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Content);
        foreach (var library in json.RootElement.GetProperty("libraries").EnumerateObject())
        {
            var type = library.Value.GetProperty("type").GetString();
            if (type is "package" or "runtimepack" && library.Name.Split('/') is [var name, var version])
            {
                var hash = library.Value.GetProperty("sha512").GetString() ?? "";
                yield return Component(name.StartsWith(RuntimePack, StringComparison.Ordinal) ? name[RuntimePack.Length..] : name, version, "required") with
                {
                    Hash = hash.StartsWith("sha512-", StringComparison.Ordinal) ? ("SHA-512", Convert.ToHexStringLower(Convert.FromBase64String(hash[7..]))) : null,
                };
            }
        }
    }

    private static SbomComponent Component(string name, string version, string scope)
    {
        var purl = $"pkg:nuget/{name}@{version}";
        return new SbomComponent("library", purl, name) { Version = version, Scope = scope, Purl = purl };
    }
}
