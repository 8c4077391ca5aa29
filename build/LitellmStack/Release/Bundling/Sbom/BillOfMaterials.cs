using System.Security.Cryptography;

namespace LitellmStack.Release.Bundling.Sbom;

/// <summary>What a bundle holds and what it has others fetch: its files, the images and models that it names, the packages of its program.</summary>
internal static class BillOfMaterials
{
    public static IEnumerable<SbomComponent> Of(IReadOnlyList<BundleEntry> entries) =>
        [.. Images.Of(entries), .. ModelFiles.Of(entries), .. Packages.Of(entries), .. entries.Select(File)];

    private static SbomComponent File(BundleEntry entry) => new("file", $"file:{entry.Path}", entry.Path)
    {
        Hash = ("SHA-256", Convert.ToHexStringLower(SHA256.HashData(entry.Content.Span))),
    };
}
