using System.Security.Cryptography;

namespace LitellmStack.Release;

/// <summary>The files of a release on GitHub against those of the bundle.</summary>
/// <param name="Missing">Not there at all.</param>
/// <param name="Wrong">There under the name of a file of the bundle, with other bytes or as an upload that was cut off.</param>
/// <param name="Foreign">Under another name.</param>
internal sealed record AssetComparison(IReadOnlyList<BundleFile> Missing, IReadOnlyList<ForgeAsset> Wrong, IReadOnlyList<ForgeAsset> Foreign)
{
    public bool IsSame => Missing.Count + Wrong.Count + Foreign.Count == 0;

    /// <summary>"lacks 'a', has another 'b'".</summary>
    public string Words => string.Join("; ", Lines());

    public static async Task<AssetComparison> Make(IReadOnlyList<BundleFile> files, ForgeRelease release, IReleaseAssets assets, CancellationToken cancellation)
    {
        var names = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var wrong = new List<ForgeAsset>();
        foreach (var asset in release.Assets.Where(asset => names.ContainsKey(asset.Name)))
        {
            var file = names[asset.Name];
            if (!asset.IsWhole || asset.Bytes != file.Content.Length || await Digest(asset, assets, cancellation) != file.Sha256)
            {
                wrong.Add(asset);
            }
        }

        return new(
            [.. files.Where(file => !release.Assets.Any(asset => asset.Name == file.Name))],
            wrong,
            [.. release.Assets.Where(asset => !names.ContainsKey(asset.Name))]);
    }

    private static async Task<string> Digest(ForgeAsset asset, IReleaseAssets assets, CancellationToken cancellation) =>
        asset.Sha256 ?? Convert.ToHexStringLower(SHA256.HashData(await assets.Download(asset.Id, cancellation)));

    private IEnumerable<string> Lines()
    {
        if (Missing.Count > 0)
        {
            yield return $"lacks {Names(Missing.Select(file => file.Name))}";
        }

        if (Wrong.Count > 0)
        {
            yield return $"has other bytes under {Names(Wrong.Select(asset => asset.Name))}";
        }

        if (Foreign.Count > 0)
        {
            yield return $"has {Names(Foreign.Select(asset => asset.Name))}, which the bundle has not";
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}
