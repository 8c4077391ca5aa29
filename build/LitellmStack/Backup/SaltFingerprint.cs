using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Backup;

/// <summary>
/// Tells, from a backup alone, whether a salt key is the one that its values were encrypted with. It is of no use for guessing the key: each
/// try costs a slow derivation, and of ten million tried words about 150 have the right print. Another key has it by accident once in 65 536.
/// </summary>
/// <param name="Key">16 random bytes in base64, made anew for each fingerprint: two backups never show that they share a salt key.</param>
/// <param name="Iterations">Of PBKDF2 with HMAC-SHA-256.</param>
/// <param name="Print">The first two bytes of the result, four lower-case hexadecimal digits.</param>
public sealed record SaltFingerprint(string Key, int Iterations, string Print)
{
    public const int KeyLength = 16;

    /// <summary>https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2</summary>
    public const int Wanted = 600_000;

    /// <summary>A few seconds; what a file says beyond it is not tried.</summary>
    public const int Most = 10_000_000;

    private const int PrintLength = 2;

    /// <summary>False where a file's values are out of bounds: then it can be compared with no key.</summary>
    public bool IsSound =>
        Iterations is >= 1 and <= Most && RandomKey() is not null
        && Print is { Length: 2 * PrintLength } && Print.All(char.IsAsciiHexDigitLower);

    /// <param name="randomKey">16 bytes of a cryptographic random source.</param>
    public static SaltFingerprint Make(string saltKey, byte[] randomKey)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(randomKey.Length, KeyLength, nameof(randomKey));
        return new SaltFingerprint(Convert.ToBase64String(randomKey), Wanted, Derive(saltKey, randomKey, Wanted));
    }

    /// <summary>False for another key, and for any key where the fingerprint is not sound.</summary>
    public bool Matches(string saltKey) =>
        IsSound && string.Equals(Derive(saltKey, RandomKey()!, Iterations), Print, StringComparison.Ordinal);

    private static string Derive(string saltKey, byte[] randomKey, int iterations) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(saltKey), randomKey, iterations, HashAlgorithmName.SHA256, PrintLength));

    private byte[]? RandomKey()
    {
        var bytes = new byte[KeyLength];
        return Key is { Length: (KeyLength + 2) / 3 * 4 } && Convert.TryFromBase64String(Key, bytes, out var length) && length == KeyLength ? bytes : null;
    }
}
