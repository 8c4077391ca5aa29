using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Release.Bundling;

/// <summary>SHA256SUMS: what 'sha256sum --check' reads.</summary>
internal static class ChecksumList
{
    public const string Name = "SHA256SUMS";

    public static BundleFile Of(IEnumerable<BundleFile> files) =>
        File(Name, Encoding.ASCII.GetBytes(string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Name}\n"))));

    public static BundleFile File(string name, byte[] content) => new(name, content, Convert.ToHexStringLower(SHA256.HashData(content)));
}
