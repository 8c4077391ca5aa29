using System.Globalization;

namespace LitellmStack.Adapters.Machine;

/// <summary>Which process listens at a port, from /proc. Other systems do not have it, and another user's process does not show its sockets.</summary>
internal static class PortHolder
{
    private const string Listening = "0A";

    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    public static string? Of(int port)
    {
        var inodes = Tables.Where(File.Exists).SelectMany(File.ReadLines).Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields is [_, var local, _, Listening, ..] && local.EndsWith($":{port:X4}", StringComparison.Ordinal))
            .Select(fields => $"socket:[{fields[9]}]")
            .ToHashSet(StringComparer.Ordinal);
        return inodes.Count == 0 ? null
            : Directory.EnumerateDirectories("/proc").Where(IsProcess).Where(process => Sockets(process).Any(inodes.Contains)).Select(Describe).FirstOrDefault();
    }

    private static bool IsProcess(string path) => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>None of a process that ended meanwhile or that belongs to another user: its holder then stays unnamed.</summary>
    private static IReadOnlyList<string> Sockets(string process)
    {
        try
        {
            return [.. Directory.EnumerateFiles($"{process}/fd").Select(fd => new FileInfo(fd).LinkTarget).OfType<string>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Describe(string process)
    {
        var name = File.Exists($"{process}/comm") ? File.ReadAllText($"{process}/comm").Trim() : "?";
        return $"'{name}' (process {Path.GetFileName(process)})";
    }
}
