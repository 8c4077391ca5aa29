using System.Globalization;
using System.Text;

namespace LitellmStack.Release.Bundling;

/// <summary>The 512 bytes before a file's content in an archive of POSIX.1-1988, which names no user, no group and no device.</summary>
internal static class UstarHeader
{
    private const int NameLength = 100;
    private const int PrefixLength = 155;
    private const int Checksum = 148;

    /// <summary>Octal digits that the mode has; bits for its owner to write and for all to read, and to execute where the commit says so.</summary>
    private static string Mode(bool isExecutable) => isExecutable ? "0000755" : "0000644";

    /// <summary>Whether a path has a place in it: 100 bytes, or up to 155 more in front of one of its slashes.</summary>
    public static bool Takes(string path) => Split(path) is not null;

    public static void Write(Span<byte> block, string path, int size, bool isExecutable, long modified)
    {
        var (prefix, name) = Split(path) ?? throw new ArgumentException($"'{path}' is too long for the archive", nameof(path));
        block.Clear();
        Encoding.UTF8.GetBytes(name, block);
        Put(block[100..], Mode(isExecutable));
        Put(block[108..], "0000000");
        Put(block[116..], "0000000");
        Put(block[124..], Octal(size));
        Put(block[136..], Octal(modified));
        Put(block[Checksum..], "        ");
        block[156] = (byte)'0';
        Put(block[257..], "ustar");
        Put(block[263..], "00");
        Put(block[329..], "0000000");
        Put(block[337..], "0000000");
        Encoding.UTF8.GetBytes(prefix, block[345..]);
        var sum = 0;
        foreach (var value in block)
        {
            sum += value;
        }

        Put(block[Checksum..], string.Create(CultureInfo.InvariantCulture, $"{Convert.ToString(sum, 8).PadLeft(6, '0')}\0 "));
    }

    private static (string Prefix, string Name)? Split(string path)
    {
        if (Encoding.UTF8.GetByteCount(path) <= NameLength)
        {
            return ("", path);
        }

        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Encoding.UTF8.GetByteCount(path.AsSpan(slash + 1)) <= NameLength)
            {
                return Encoding.UTF8.GetByteCount(path.AsSpan(0, slash)) <= PrefixLength ? (path[..slash], path[(slash + 1)..]) : null;
            }
        }

        return null;
    }

    private static string Octal(long number) => Convert.ToString(number, 8).PadLeft(11, '0');

    private static void Put(Span<byte> field, string text) => Encoding.ASCII.GetBytes(text, field);
}
