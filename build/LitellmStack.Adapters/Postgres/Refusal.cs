using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Postgres;

/// <summary>A call through `docker` that ended otherwise than with 0, as an exception that says whose trouble it is.</summary>
internal static class Refusal
{
    /// <summary>What `docker run` ends with where the engine refuses. `docker exec` ends with 1 there, as PostgreSQL's tools do where a dump is wrong.</summary>
    public const int OfEngine = 125;

    /// <summary>What PostgreSQL's tools end with where they do not like what they were given.</summary>
    public const int OfTool = 1;

    private const string DiskIsFull = "No space left on device";

    private static readonly string[] EngineWords = ["Error response from daemon", "No such container", "Cannot connect to the Docker daemon", "error during connect"];

    /// <summary>A tool that loses its server ends as it does for a wrong dump.</summary>
    private static readonly string[] LossWords = ["connection to server", "server closed the connection", "terminating connection", "the database system is"];

    /// <summary>What pg_restore says last when one of its jobs has told the reason before.</summary>
    private const string EndOfJob = "a worker process died unexpectedly";

    /// <param name="what">A sentence without its full stop: "'pg_dump' of 'litellm'".</param>
    public static OutsideWorldException Of(string what, PipeEnd end)
    {
        // A program that the container lacks is reported on standard output.
        var lines = end.LastLines.Count > 0 ? end.LastLines : end.OutputStart.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Of(what, end.ExitCode, lines);
    }

    public static OutsideWorldException Of(string what, int exitCode, IReadOnlyList<string> lines)
    {
        var isFull = lines.Any(IsOfFullDisk);
        var isOutside = lines.Any(line => EngineWords.Concat(LossWords).Any(word => line.Contains(word, StringComparison.Ordinal)));
        var (code, remedy) = (isFull, isOutside, exitCode) switch
        {
            (true, _, _) => (OfEngine, "Free space on the disk that the engine keeps its data on, then run the same command again."),
            (_, true, _) => (OfEngine, "Look at the server with './build.sh Ps' and './build.sh Logs --service db', then run the same command again."),
            (_, _, 126 or 127) => (exitCode, "The database's image lacks a program. Use an image made like the official 'postgres' one (POSTGRES_IMAGE in .env)."),
            (_, _, 137) => (exitCode, "It was killed: the container was stopped or memory ran out. './build.sh Logs --service db' shows the server's last words."),
            _ => (exitCode, "Look at the server with './build.sh Logs --service db'."),
        };
        return new($"{what} ended with {exitCode}: {Telling(lines)}", remedy) { ChildExitCode = code, LastLines = lines };
    }

    public static bool IsOfFullDisk(string line) => line.Contains(DiskIsFull, StringComparison.Ordinal);

    /// <summary>The line that names the cause: the one about the disk, else the last that neither goes on with another one nor tells of a job's end.</summary>
    private static string Telling(IReadOnlyList<string> lines) =>
        (lines.LastOrDefault(IsOfFullDisk)
            ?? lines.LastOrDefault(line => line.Length > 0 && !char.IsWhiteSpace(line[0]) && !line.Contains(EndOfJob, StringComparison.Ordinal))
            ?? (lines is [.., var last] ? last : "it said nothing")).Trim();
}
