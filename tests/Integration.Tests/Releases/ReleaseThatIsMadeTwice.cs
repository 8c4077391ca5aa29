using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

using Integration.Tests.Stage;

using LitellmStack.Release;

namespace Integration.Tests.Releases;

/// <summary>By the same SDK on the same machine, from clones at paths of different lengths.</summary>
[Collection(OnAMadeRelease.Name)]
public sealed class ReleaseThatIsMadeTwice(MadeRelease release)
{
    [SkippableFact]
    public async Task HasTheSameFilesInBothBundles()
    {
        await Engine.Require();
        var first = await release.Files();

        var second = await release.Again();

        Differences(first[1], second[1]).ShouldBeEmpty();
        second.Select(file => (file.Name, file.Sha256)).ShouldBe(first.Select(file => (file.Name, file.Sha256)));
    }

    private static IEnumerable<string> Differences(BundleFile one, BundleFile other) =>
        Digests(one).Except(Digests(other)).Concat(Digests(other).Except(Digests(one))).Select(entry => entry.Name).Distinct();

    private static List<(string Name, string Digest)> Digests(BundleFile bundle)
    {
        using var gzip = new GZipStream(new MemoryStream(bundle.Content.ToArray()), CompressionMode.Decompress);
        using var reader = new TarReader(gzip);
        var entries = new List<(string, string)>();
        while (reader.GetNextEntry() is { } entry)
        {
            entries.Add((entry.Name, Convert.ToHexStringLower(SHA256.HashData(entry.DataStream ?? Stream.Null))));
        }

        return entries;
    }
}
