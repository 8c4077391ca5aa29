using System.Security.Cryptography;

using LitellmStack.Backup;

using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace LitellmStack.Adapters.Crypto;

/// <summary>NaCl's secret box from its two parts (https://nacl.cr.yp.to/secretbox.html): the first 32 bytes of the stream are the tag's key, the cipher text uses what follows.</summary>
public sealed class SecretBox : ISecretBox
{
    private const int Tag = 16;
    private const int TagKey = 32;

    public byte[]? Open(byte[] key, byte[] nonce, byte[] box)
    {
        if (box.Length < Tag)
        {
            return null;
        }

        var stream = new XSalsa20Engine();
        stream.Init(forEncryption: false, new ParametersWithIV(new KeyParameter(key), nonce));
        var tagKey = new byte[TagKey];
        stream.ProcessBytes(new byte[TagKey], 0, TagKey, tagKey, 0);
        if (!CryptographicOperations.FixedTimeEquals(TagOf(box, tagKey), box.AsSpan(0, Tag)))
        {
            return null;
        }

        var plain = new byte[box.Length - Tag];
        stream.ProcessBytes(box, Tag, plain.Length, plain, 0);
        return plain;
    }

    private static byte[] TagOf(byte[] box, byte[] key)
    {
        var mac = new Poly1305();
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(box, Tag, box.Length - Tag);
        var tag = new byte[Tag];
        mac.DoFinal(tag, 0);
        return tag;
    }
}
