using System.Buffers.Binary;

namespace LitellmStack.Release.Bundling;

/// <summary>
/// The container of gzip (RFC 1952) around bytes that are stored, not compressed (RFC 1951, 3.2.4). What a compressor makes of the same bytes
/// differs from one version of it to the next, and the framework's header from one system to the next; this does not.
/// </summary>
internal static class StoredGzip
{
    private const int LongestBlock = 65535;

    /// <summary>Method 8, no name, no time, no extra flags, system unknown (255).</summary>
    private static ReadOnlySpan<byte> Header => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];

    public static byte[] Write(ReadOnlySpan<byte> content)
    {
        var blocks = Math.Max(1, (content.Length + LongestBlock - 1) / LongestBlock);
        var result = new byte[Header.Length + (blocks * 5) + content.Length + 8];
        Header.CopyTo(result);
        var rest = content;
        var at = Header.Length;
        for (var block = 1; block <= blocks; block++)
        {
            var length = Math.Min(rest.Length, LongestBlock);
            result[at] = block == blocks ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16LittleEndian(result.AsSpan(at + 1), (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(result.AsSpan(at + 3), (ushort)~length);
            rest[..length].CopyTo(result.AsSpan(at + 5));
            rest = rest[length..];
            at += 5 + length;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(at), Crc32.Of(content));
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(at + 4), (uint)content.Length);
        return result;
    }
}
