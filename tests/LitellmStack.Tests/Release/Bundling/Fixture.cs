using System.Formats.Tar;
using System.IO.Compression;

using LitellmStack.Release;
using LitellmStack.Release.Bundling;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

using Semver;

namespace LitellmStack.Tests.Release.Bundling;

/// <summary>A small stack's commit, and what a bundle of it holds.</summary>
internal static class Fixture
{
    public static readonly DateTimeOffset Time = new(2026, 3, 1, 12, 0, 1, TimeSpan.FromHours(9));

    public static Dictionary<string, string> Files => new(StringComparer.Ordinal)
    {
        ["config/stack.yml"] = "bundle:\n  - compose/**\n  - config/**\n  - build.sh\n  - Directory.*.props\n",
        ["config/models.yml"] = "models:\n  - name: tinyllama\n    pull: always\n    source: https://ollama.com/library/tinyllama\n  - name: gpt-oss:20b\n    pull: on-demand\n    source: https://ollama.com/library/gpt-oss\n",
        ["compose/docker-compose.yml"] = $"services:\n  db:\n    image: ${{POSTGRES_IMAGE:-postgres:17.10-bookworm}}\n  ollama:\n    image: ollama/ollama:0.32.15@sha256:{new string('a', 64)}\n",
        ["compose/sandbox/docker-compose.yml"] = "services:\n  db:\n    image: litellm-stack-sandbox/postgres:${SANDBOX_TAG:?}\n",
        ["Directory.Packages.props"] = "<Project><ItemGroup><PackageVersion Include=\"YamlDotNet\" Version=\"18.1.0\" /><PackageVersion Include=\"xunit\" Version=\"2.9.3\" /></ItemGroup></Project>",
        ["build.sh"] = "#!/bin/sh\n",
        ["tests/Some.cs"] = "class Some;",
        ["compose.md"] = "no pattern names it",
    };

    public static Task<BundleAnswer> Make(IReadOnlyDictionary<string, string> files) => new Bundler(new CommitInMemory(files), new StandInProgram())
        .Make(CommitInMemory.Id, new SemVersion(1, 2, 3), Time, new CollectedProgress<string>(), CancellationToken.None);

    public static async Task<IReadOnlyList<BundleFile>> Bundles(IReadOnlyDictionary<string, string>? files = null) =>
        (await Make(files ?? Files)).ShouldBeOfType<BundleAnswer.Made>().Files;

    /// <summary>What another reader than ours finds in a bundle.</summary>
    public static List<(string Name, UnixFileMode Mode, DateTimeOffset Time, string Owner, string Text)> Entries(BundleFile bundle)
    {
        using var gzip = new GZipStream(new MemoryStream(bundle.Content.ToArray()), CompressionMode.Decompress);
        using var reader = new TarReader(gzip);
        var entries = new List<(string, UnixFileMode, DateTimeOffset, string, string)>();
        while (reader.GetNextEntry() is UstarTarEntry entry)
        {
            using var text = new StreamReader(entry.DataStream ?? Stream.Null);
            entries.Add((entry.Name, entry.Mode, entry.ModificationTime, $"{entry.Uid}:{entry.Gid}:{entry.UserName}:{entry.GroupName}", text.ReadToEnd()));
        }

        return entries;
    }
}
