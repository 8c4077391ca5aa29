using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace LitellmStack.Sources;

/// <summary>
/// Bytes of a file as text: UTF-8, with or without a byte order mark, and UTF-16 with one where its reader takes that. What is neither is replaced,
/// so that an excerpt can still be shown.
/// </summary>
public static class SourceText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The trouble is nothing where the bytes are good text of a bearable size; with a trouble, the text is not to be judged further.</summary>
    /// <param name="takesUtf16">Of Compose's reader, seen on 2.40. LiteLLM opens its settings as UTF-8, and so does Compose an environment file.</param>
    public static (SourceFile Source, Trouble? Trouble) Decode(string path, ReadOnlySpan<byte> bytes, bool takesUtf16 = false)
    {
        if (bytes.Length > Limits.Bytes)
        {
            var empty = new SourceFile(path, "");
            return (empty, new Trouble(
                TroubleKind.Bounds,
                empty.PlaceAt(0, 1),
                $"The file is {Mebibytes(bytes.Length)} MiB long; a file of a stack is read up to {Mebibytes(Limits.Bytes)} MiB, so nothing in it is checked.",
                "Name the right file, or split it."));
        }

        if (bytes.StartsWith(Utf16LittleEndian) || bytes.StartsWith(Utf16BigEndian))
        {
            return takesUtf16 ? DecodeUtf16(path, bytes[2..], isBigEndian: bytes.StartsWith(Utf16BigEndian)) : Refuse(path);
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        var good = LengthOfGoodUtf8(bytes);
        var source = new SourceFile(path, Encoding.UTF8.GetString(bytes));
        return (source, good == bytes.Length ? null : new Trouble(
            TroubleKind.Encoding,
            source.PlaceAt(Encoding.UTF8.GetCharCount(bytes[..good]), 1),
            $"The byte 0x{bytes[good]:X2} is not UTF-8 here; Compose and LiteLLM refuse the file.",
            "Save it as UTF-8."));
    }

    private static (SourceFile Source, Trouble? Trouble) Refuse(string path)
    {
        var empty = new SourceFile(path, "");
        return (empty, new Trouble(
            TroubleKind.Encoding,
            empty.PlaceAt(0, 1),
            "The file is UTF-16: what reads it takes UTF-8 and refuses it, and nothing in it is checked. Only a compose file may be UTF-16.",
            "Save it as UTF-8."));
    }

    private static (SourceFile Source, Trouble? Trouble) DecodeUtf16(string path, ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        var source = new SourceFile(path, (isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes));
        return (source, Half(source.Text, bytes, isBigEndian) is not { } half ? null : new Trouble(
            TroubleKind.Encoding,
            source.PlaceAt(half, 1),
            "Half a character of UTF-16 stands here; Compose refuses the file.",
            "Save it as UTF-8."));
    }

    /// <summary>The first character that stands for half of one, and not for itself; each two bytes are a character of the text.</summary>
    private static int? Half(string text, ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        for (var at = text.IndexOf(Replacement, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Replacement, at + 1))
        {
            var pair = bytes[Math.Min(2 * at, bytes.Length)..];
            if (pair.Length < 2 || (isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair)) != Replacement)
            {
                return at;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> Utf16LittleEndian => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16BigEndian => [0xFE, 0xFF];

    private static int LengthOfGoodUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }

    private static int Mebibytes(int bytes) => bytes / (1024 * 1024);
}
