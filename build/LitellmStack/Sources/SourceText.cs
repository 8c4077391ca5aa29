using System.Buffers;
using System.Text;

namespace LitellmStack.Sources;

/// <summary>Bytes of a file as text: UTF-8, with or without a byte order mark. What is not is replaced, so that an excerpt can still be shown.</summary>
public static class SourceText
{
    /// <summary>The trouble is nothing where the bytes are good UTF-8 of a bearable size; with a trouble, the text is not to be judged further.</summary>
    public static (SourceFile Source, Trouble? Trouble) Decode(string path, ReadOnlySpan<byte> bytes)
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
            var empty = new SourceFile(path, "");
            return (empty, new Trouble(
                TroubleKind.Encoding, empty.PlaceAt(0, 1), "The file is UTF-16: LiteLLM reads UTF-8 and refuses it, Compose alone may take it, and nothing in it is checked.", "Save it as UTF-8."));
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
