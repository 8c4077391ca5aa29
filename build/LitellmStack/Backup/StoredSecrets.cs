using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Backup;

/// <summary>
/// Values that the gateway encrypted before it stored them. Three forms, each in URL-safe base64: without a prefix a NaCl secret box under
/// SHA-256 of the salt key, `v2:gcm:` AES-256-GCM under the same key, `v3:gcm:` AES-256-GCM under a key derived with HKDF
/// (https://github.com/BerriAI/litellm/pull/31215). Nothing that was decrypted leaves here.
/// </summary>
public sealed class StoredSecrets(ISecretBox box)
{
    /// <summary>Characters. A credential has some hundred, a service account's file some thousand.</summary>
    public const int Longest = 1 << 20;

    private const string Second = "v2:gcm:";
    private const string Third = "v3:gcm:";
    private const int Tag = 16;
    private const int BoxNonce = 24;
    private const int GcmNonce = 12;

    /// <summary>
    /// False for another key, a damaged value, one that was never encrypted and one past <see cref="Longest"/>. An empty salt key is a key
    /// like any other: the gateway encrypts with it.
    /// </summary>
    public bool Decrypts(string stored, string saltKey)
    {
        if (Parse(stored) is not var (form, bytes))
        {
            return false;
        }

        var key = Key(form, saltKey);
        try
        {
            return form.Length == 0 ? OpensBox(key, bytes) : OpensGcm(key, bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>
    /// Whether it has one of the forms. The oldest has no prefix, so that a plain text of 54 letters and digits or more can look the same.
    /// </summary>
    public static bool LooksEncrypted(string stored) => Parse(stored) is not null;

    private bool OpensBox(byte[] key, byte[] bytes)
    {
        var plain = box.Open(key, bytes[..BoxNonce], bytes[BoxNonce..]);
        CryptographicOperations.ZeroMemory(plain);
        return plain is not null;
    }

    private static bool OpensGcm(byte[] key, byte[] bytes)
    {
        var plain = new byte[bytes.Length - GcmNonce - Tag];
        using var cipher = new AesGcm(key, Tag);
        try
        {
            cipher.Decrypt(bytes.AsSpan(0, GcmNonce), bytes.AsSpan(GcmNonce, plain.Length), bytes.AsSpan(^Tag), plain);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static byte[] Key(string form, string saltKey) => form == Third
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(saltKey), 32, info: "litellm-at-rest-v3"u8.ToArray())
        : SHA256.HashData(Encoding.UTF8.GetBytes(saltKey));

    private static (string Form, byte[] Bytes)? Parse(string stored)
    {
        if (stored.Length > Longest)
        {
            return null;
        }

        var form = new[] { Third, Second }.FirstOrDefault(prefix => stored.StartsWith(prefix, StringComparison.Ordinal), "");
        var shortest = Tag + (form.Length == 0 ? BoxNonce : GcmNonce);
        return Decode(stored[form.Length..]) is { } bytes && bytes.Length >= shortest ? (form, bytes) : null;
    }

    /// <summary>Old gateways wrote the alphabet with '+' and '/', and padding is optional: Python's decoder, too, takes both alphabets.</summary>
    private static byte[]? Decode(string text)
    {
        var body = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var padded = body.PadRight((body.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
