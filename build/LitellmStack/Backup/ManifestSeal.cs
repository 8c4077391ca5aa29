using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Backup;

/// <summary>
/// A manifest's own digest, its last property: SHA-256 of the file's bytes with zeros in place of these 64 digits. It finds damage and careless
/// edits; whoever edits on purpose can compute it anew, so it is no signature.
/// </summary>
internal static class ManifestSeal
{
    private const int Digits = 64;

    /// <summary>The value to write before the digest is known.</summary>
    public static readonly string Blank = new('0', Digits);

    private static readonly byte[] End = "\"\n}\n"u8.ToArray();
    private static readonly byte[] Start = "\n  \"digest\": \""u8.ToArray();

    /// <summary>Puts the digest into a file that ends with the blank one.</summary>
    public static void Close(Span<byte> file) => Encoding.ASCII.GetBytes(DigestOf(file), Place(file));

    public static bool IsIntact(ReadOnlySpan<byte> file)
    {
        if (file.Length < Start.Length + Digits + End.Length || !file.EndsWith(End) || !file[..^(Digits + End.Length)].EndsWith(Start))
        {
            return false;
        }

        var blank = file.ToArray();
        var written = Encoding.ASCII.GetString(Place(blank));
        Place(blank).Fill((byte)'0');
        return written == DigestOf(blank);
    }

    private static Span<byte> Place(Span<byte> file) => file[^(Digits + End.Length)..^End.Length];

    private static string DigestOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
