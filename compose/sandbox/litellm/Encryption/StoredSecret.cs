using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Sandbox.LiteLlm.Encryption;

/// <summary>
/// A value as it lies in the database: a prefix that names the form, then URL-safe base64 of nonce, cipher text and tag (AES-256-GCM).
/// Written is `v3:gcm:`; `v2:gcm:` is read too. The oldest form, without a prefix, is not.
/// </summary>
internal static class StoredSecret
{
    private const string Second = "v2:gcm:";
    private const string Third = "v3:gcm:";
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static string Protect(string plain, string salt) => Protect(plain, salt, RandomNumberGenerator.GetBytes(NonceLength));

    public static string Protect(string plain, string salt, byte[] nonce)
    {
        var text = Encoding.UTF8.GetBytes(plain);
        var stored = new byte[NonceLength + text.Length + TagLength];
        nonce.CopyTo(stored, 0);
        using var cipher = new AesGcm(ThirdKey(salt), TagLength);
        cipher.Encrypt(nonce, text, stored.AsSpan(NonceLength, text.Length), stored.AsSpan(NonceLength + text.Length));
        return Third + Base64Url.EncodeToString(stored) + Padding(stored.Length);
    }

    /// <summary>False for another key, a form that is not read, and a value that was never encrypted.</summary>
    public static bool TryReveal(string stored, string salt, [NotNullWhen(true)] out string? plain)
    {
        plain = null;
        var (prefix, key) = stored switch
        {
            _ when stored.StartsWith(Third, StringComparison.Ordinal) => (Third, ThirdKey(salt)),
            _ when stored.StartsWith(Second, StringComparison.Ordinal) => (Second, SecondKey(salt)),
            _ => ("", []),
        };
        if (key.Length == 0 || Decode(stored[prefix.Length..]) is not { } bytes || bytes.Length < NonceLength + TagLength)
        {
            return false;
        }

        var text = new byte[bytes.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        try
        {
            cipher.Decrypt(bytes.AsSpan(0, NonceLength), bytes.AsSpan(NonceLength, text.Length), bytes.AsSpan(NonceLength + text.Length), text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        plain = Encoding.UTF8.GetString(text);
        return true;
    }

    private static byte[] SecondKey(string salt) => SHA256.HashData(Encoding.UTF8.GetBytes(salt));

    private static byte[] ThirdKey(string salt) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(salt), 32, info: "litellm-at-rest-v3"u8.ToArray());

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    /// <summary>Python's encoder pads, .NET's does not.</summary>
    private static string Padding(int length) => new('=', (3 - length % 3) % 3);
}
