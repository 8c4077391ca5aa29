using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sandbox.Ollama.Registry;

/// <summary>A head, and behind it noise that depends on nothing but its position: any part can be made again, so that a download can go on anywhere.</summary>
internal sealed class BlobContent(byte[] head, long length)
{
    private const int Block = 64 * 1024;

    public long Length => Math.Max(length, head.Length);

    public void Read(long offset, Span<byte> target)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        var filled = 0;
        for (; filled < target.Length && offset + filled < head.Length; filled++)
            target[filled] = head[offset + filled];
        while (filled < target.Length)
        {
            var position = offset + filled;
            BinaryPrimitives.WriteUInt64LittleEndian(word, Noise.At((ulong)(position / sizeof(ulong))));
            var within = word[(int)(position % sizeof(ulong))..];
            var taken = Math.Min(within.Length, target.Length - filled);
            within[..taken].CopyTo(target[filled..]);
            filled += taken;
        }
    }

    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[Block];
        for (long offset = 0; offset < Length; offset += Block)
        {
            var part = block.AsSpan(0, (int)Math.Min(Block, Length - offset));
            Read(offset, part);
            hash.AppendData(part);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
