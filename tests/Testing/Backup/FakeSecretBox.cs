using System.Security.Cryptography;

using LitellmStack.Backup;

namespace LitellmStack.Testing.Backup;

/// <summary>Opens what it closed: the tag is a digest of everything, and nothing is hidden.</summary>
public sealed class FakeSecretBox : ISecretBox
{
    private const int Tag = 16;

    public static byte[] Close(byte[] key, byte[] nonce, byte[] plain) => [.. TagOf(key, nonce, plain), .. plain];

    public byte[]? Open(byte[] key, byte[] nonce, byte[] box)
    {
        var plain = box.Skip(Tag).ToArray();
        return box.Length >= Tag && TagOf(key, nonce, plain).SequenceEqual(box.Take(Tag)) ? plain : null;
    }

    private static byte[] TagOf(byte[] key, byte[] nonce, byte[] plain)
    {
        byte[] all = [.. nonce, .. plain];
        return HMACSHA256.HashData(key, all)[..Tag];
    }
}
