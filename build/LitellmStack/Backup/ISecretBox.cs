namespace LitellmStack.Backup;

/// <summary>NaCl's secret box (XSalsa20-Poly1305), which .NET has no primitive for.</summary>
public interface ISecretBox
{
    /// <summary>The plain bytes; nothing where the key is another or the bytes are damaged.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="nonce">24 bytes.</param>
    /// <param name="box">16 bytes of tag, then the cipher text.</param>
    byte[]? Open(byte[] key, byte[] nonce, byte[] box);
}
