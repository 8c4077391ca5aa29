using LitellmStack.Ports;

namespace LitellmStack.Adapters.Crypto;

/// <summary>The file whose first line gpg takes as the passphrase.</summary>
internal static class PassphraseFile
{
    /// <summary>Bytes. What is longer is a wrong path, not a passphrase.</summary>
    private const int Longest = 4096;

    /// <summary>Throws where gpg would take another passphrase than the one that is meant.</summary>
    public static void Check(string file)
    {
        var line = FirstLine(file);
        if (line.Length is 0 or > Longest)
        {
            throw new OutsideWorldException($"The first line of '{file}' is {(line.Length == 0 ? "empty" : $"longer than {Longest} bytes")}, so there is no passphrase in it.", "Write the passphrase into the first line.");
        }

        if (line[^1] == '\r')
        {
            throw new OutsideWorldException($"The first line of '{file}' ends with a carriage return, which gpg makes part of the passphrase.", "Write the file with Unix line ends.");
        }
    }

    private static ReadOnlySpan<byte> FirstLine(string file)
    {
        var bytes = new byte[Longest + 1];
        try
        {
            using var stream = File.OpenRead(file);
            ReadOnlySpan<byte> read = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            return read.IndexOf((byte)'\n') is >= 0 and var end ? read[..end] : read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutsideWorldException($"The passphrase file '{file}' cannot be read: {e.Message}", "Give the path of a file that this user may read.", e);
        }
    }
}
