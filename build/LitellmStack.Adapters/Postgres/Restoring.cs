using System.Globalization;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Postgres;

/// <summary>pg_restore's calls as values. The first error ends each of them; roles of another server are not asked for.</summary>
internal static class Restoring
{
    /// <summary>Where a container sees the folder of a dump.</summary>
    public const string Folder = "/backup";

    /// <summary>What the script ends with where the container does not see the very file: another engine's disk, a user namespace, SELinux.</summary>
    public const int NotReadable = 77;

    /// <summary>$1: the file, $2: its size in bytes, the rest: the call, to which a job a core is added, eight at most.</summary>
    private const string InParallel =
        """
        file=$1 size=$2; shift 2
        [ -r "$file" ] && [ "$(wc -c <"$file")" -eq "$size" ] || exit 77
        jobs=$(nproc 2>/dev/null) || jobs=1
        [ "$jobs" -le 8 ] || jobs=8
        exec "$@" --jobs="$jobs" "$file"
        """;

    public static IReadOnlyList<string> FromInput(string database) =>
        ["pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", $"--dbname={Quoting.ConnectionTo(database)}"];

    public static IReadOnlyList<string> FromFile(string database, DumpFile dump) =>
        ["sh", "-c", InParallel, "sh", $"{Folder}/{dump.Name}", Size(dump).ToString(CultureInfo.InvariantCulture), .. FromInput(database)];

    public static FileStream Open(DumpFile dump) => Reading(dump, path => new FileStream(
        path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, BufferSize = 0 }));

    private static long Size(DumpFile dump) => Reading(dump, path => new FileInfo(path).Length);

    private static T Reading<T>(DumpFile dump, Func<string, T> read)
    {
        try
        {
            return read(Path.Combine(dump.Folder, dump.Name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutsideWorldException($"'{dump.Name}' in '{dump.Folder}' cannot be read: {e.Message}", "Look at the folder and who may read it.", e);
        }
    }
}
