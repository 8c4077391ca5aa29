namespace Integration.Tests.Stage;

/// <summary>The processes of this machine, from /proc.</summary>
internal static class ProcessTable
{
    /// <summary>Processes that work in a folder or are called with a path below it.</summary>
    public static IReadOnlyList<int> Below(string folder) =>
        [.. All().Where(id => WorksIn(id, folder) || CommandLine(id).Contains(folder + "/", StringComparison.Ordinal))];

    /// <summary>The command lines of a session's processes: of one that was started and of all that it started.</summary>
    public static IReadOnlyList<string> OfSession(int session) => [.. All().Where(id => Session(id) == session).Select(CommandLine)];

    /// <summary>Those of every process that runs now.</summary>
    public static IReadOnlyList<string> CommandLines() => [.. All().Select(CommandLine)];

    private static IEnumerable<int> All() =>
        Directory.EnumerateDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0).Where(id => id > 0 && id != Environment.ProcessId);

    /// <summary>The sixth field; the second is a name that may hold blanks and brackets. A zombie has ended.</summary>
    private static int Session(int id) =>
        Read(id, "stat") is { Length: > 0 } stat && stat[(stat.LastIndexOf(')') + 2)..].Split(' ') is [not "Z", _, _, var session, ..]
            ? int.Parse(session, System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    private static string CommandLine(int id) => Read(id, "cmdline").Replace('\0', ' ').Trim();

    private static bool WorksIn(int id, string folder)
    {
        try
        {
            var target = new FileInfo($"/proc/{id}/cwd").LinkTarget;
            return target is not null && (target == folder || target.StartsWith(folder + "/", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or belongs to someone else.
            return false;
        }
    }

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or belongs to someone else.
            return "";
        }
    }
}
