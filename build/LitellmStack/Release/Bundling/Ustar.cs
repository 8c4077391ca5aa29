namespace LitellmStack.Release.Bundling;

/// <summary>
/// An archive whose bytes follow from its entries alone. The framework's own writer is not used: its extended headers name the process that
/// wrote them.
/// </summary>
internal static class Ustar
{
    private const int Block = 512;

    /// <param name="folder">The one folder that everything lies in.</param>
    /// <param name="modified">Of every entry, and not before 1970.</param>
    public static byte[] Write(string folder, IEnumerable<BundleEntry> entries, DateTimeOffset modified)
    {
        var sorted = entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        var archive = new byte[sorted.Sum(entry => Block + Whole(entry.Content.Length)) + (2 * Block)];
        var at = 0;
        foreach (var entry in sorted)
        {
            UstarHeader.Write(archive.AsSpan(at, Block), Path(folder, entry.Path), entry.Content.Length, entry.IsExecutable, modified.ToUnixTimeSeconds());
            entry.Content.Span.CopyTo(archive.AsSpan(at + Block));
            at += Block + Whole(entry.Content.Length);
        }

        return archive;
    }

    public static bool Takes(string folder, string path) => UstarHeader.Takes(Path(folder, path));

    private static string Path(string folder, string path) => $"{folder}/{path}";

    private static int Whole(int length) => (length + Block - 1) / Block * Block;
}
