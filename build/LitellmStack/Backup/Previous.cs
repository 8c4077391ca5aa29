using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Backup;

/// <summary>Databases that a restore makes beside the main one, told apart by their names.</summary>
public static class Previous
{
    private const string Before = "_before_";
    private const string Restoring = "_restore_";
    private const string Stamp = "yyyyMMddHHmmss";

    /// <summary>PostgreSQL cuts a longer name off (NAMEDATALEN - 1).</summary>
    private const int LongestName = 63;

    /// <summary>"litellm_before_20261125103000": the one that served before a restore.</summary>
    public static string NameBefore(string main, DateTimeOffset now) => Name(main, Before + Text(now));

    /// <summary>The one that is loaded. The folder of backups is in its name: while its lock is held, it is this run's or no one's.</summary>
    public static string NameWhileRestoring(string main, string folder, DateTimeOffset now) => Name(main, $"{Restoring}{Mark(folder)}_{Text(now)}");

    /// <summary>Those that served before, oldest first.</summary>
    public static IReadOnlyList<string> Of(ServerFacts server) =>
        [.. server.Databases.Where(name => MomentOf(server.Database, name) is not null).Order(StringComparer.Ordinal)];

    /// <summary>Those that killed restores left half loaded.</summary>
    public static IReadOnlyList<string> Unfinished(ServerFacts server, string folder)
    {
        var start = $"{Cut(server.Database)}{Restoring}{Mark(folder)}_";
        return [.. server.Databases.Where(name => name.StartsWith(start, StringComparison.Ordinal))];
    }

    /// <summary>Whether a name could be taken for one of those: it would be removed as one.</summary>
    public static bool Reserves(string main, string name) =>
        name.StartsWith(Cut(main) + Before, StringComparison.Ordinal) || name.StartsWith(Cut(main) + Restoring, StringComparison.Ordinal);

    /// <summary>When a database was set aside; nothing where it is none of those.</summary>
    public static DateTimeOffset? MomentOf(string main, string name)
    {
        var start = Cut(main) + Before;
        return name.StartsWith(start, StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(name[start.Length..], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
    }

    private static string Name(string main, string end) => Cut(main) + end;

    /// <summary>Short enough that the longest ending still fits, in bytes.</summary>
    private static string Cut(string main)
    {
        var room = LongestName - Restoring.Length - Mark("").Length - 1 - Stamp.Length;
        var cut = main;
        while (Encoding.UTF8.GetByteCount(cut) > room)
        {
            cut = cut[..^1];
        }

        return cut;
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);

    private static string Mark(string folder) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..6];
}
