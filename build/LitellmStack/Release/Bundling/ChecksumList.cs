using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Release.Bundling;

/// <summary>SHA256SUMS: what 'sha256sum --check' reads.</summary>
internal static class ChecksumList
{
    public const string Name = "SHA256SUMS";

    public static BundleFile Of(IEnumerable<BundleFile> files) =>
        File(Name, Encoding.ASCII.GetBytes(string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Name}\n"))));

    /// <summary>Digests by name; lines of another form are left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(string text) => text.Split('\n')
        .Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).DistinctBy(parts => parts[1]).ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);

    public static BundleFile File(string name, byte[] content) => new(name, content, Convert.ToHexStringLower(SHA256.HashData(content)));
}
