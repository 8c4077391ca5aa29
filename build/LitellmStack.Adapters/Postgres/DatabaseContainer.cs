using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Postgres;

/// <summary>
/// A container that runs a PostgreSQL server, made like the official image: its tools are run inside it. Names travel as arguments and variables,
/// never as text of a shell; SQL travels over standard input.
/// </summary>
internal sealed record DatabaseContainer(DockerCli Docker, string Id)
{
    /// <summary>The database for what concerns databases as a whole.</summary>
    public const string Maintenance = "postgres";

    /// <summary>The main database, as the container's own variables name it.</summary>
    public const string Main = "";

    private const string MarkOfUs = "litellm-stack";

    /// <summary>
    /// As the container's superuser, whose password is already in there. A user's settings for the role must not end a long session,
    /// and waiting for a lock ends after a minute. $1: database, $2: the sessions' name.
    /// </summary>
    private const string AsOwner =
        """
        export PGUSER="${POSTGRES_USER:-postgres}" PGPASSWORD="${POSTGRES_PASSWORD:-}" PGAPPNAME="$2" PGCLIENTENCODING=UTF8
        export MAIN_DATABASE="${POSTGRES_DB:-$PGUSER}"
        export PGDATABASE="${1:-$MAIN_DATABASE}"
        export PGOPTIONS='-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c lock_timeout=60s -c lc_messages=C'
        shift 2
        exec "$@"
        """;

    private static readonly string[] Psql = ["psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set", "ON_ERROR_STOP=1", "--file", "-"];

    /// <summary>Time for ending what a call that was given up left running on the server.</summary>
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);

    public static string NewSession() => $"{MarkOfUs} {RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    /// <summary>A call of one of the tools as a value.</summary>
    /// <param name="session">What the server calls the sessions of it.</param>
    public ChildProcess Command(string database, string session, IReadOnlyList<string> tool, bool asRoot = false) => Docker.Command(
        ["exec", "--interactive", .. asRoot ? (string[])["--user", "0"] : [], Id, "sh", "-c", AsOwner, "sh", database, session, .. tool]);

    public ChildProcess PsqlCommand(string database, string session, params IReadOnlyList<(string Name, string Value)> variables) =>
        Command(database, session, [.. Psql, .. variables.SelectMany(v => (string[])["--set", $"{v.Name}={v.Value}"])]);

    /// <summary>What a script wrote. The first error ends it.</summary>
    /// <param name="what">What is asked, for the message where it is refused.</param>
    public async Task<string> Query(string what, string database, string script, CancellationToken cancellation, params IReadOnlyList<(string Name, string Value)> variables)
    {
        var session = NewSession();
        using var output = new MemoryStream();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(script));
        var end = await Guarded(session, PsqlCommand(database, session, variables).Pipe(input, output, cancellation));
        return end.ExitCode == 0 ? Encoding.UTF8.GetString(output.ToArray()).Trim() : throw Refusal.Of(what, end);
    }

    /// <summary>Bytes through one of the tools.</summary>
    public async Task Stream(string what, string database, IReadOnlyList<string> tool, Stream? input, Stream? output, CancellationToken cancellation)
    {
        var session = NewSession();
        var end = await Guarded(session, Command(database, session, tool).Pipe(input, output, cancellation));
        if (end.ExitCode != 0)
        {
            throw Refusal.Of(what, end);
        }
    }

    /// <summary>What another program of the container wrote; the variables of an owner's session are set for it.</summary>
    public async Task<string> Output(string what, IReadOnlyList<string> program, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        await Stream(what, Main, program, input: null, output, cancellation);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Where a call is given up, its tool would live on inside the container for seconds: the server ends its sessions.</summary>
    public async Task<T> Guarded<T>(string session, Task<T> call)
    {
        try
        {
            return await call;
        }
        catch
        {
            await EndSessions(session);
            throw;
        }
    }

    /// <summary>Ends what bears a session's name. Best effort, bounded: the call failed already, and a server that is gone has no sessions.</summary>
    public async Task EndSessions(string session)
    {
        using var limit = new CancellationTokenSource(EndsWithin);
        await Terminate(session, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>
    /// What pg_dump compresses with at the speed of a pipe: zstd where the tools have it (1.4 GB database: 8.3 s against 18 s for gzip), gzip elsewhere.
    /// Asked with a dump of no schema at all.
    /// </summary>
    public async Task<string> Compression(CancellationToken cancellation)
    {
        const string Zstd = "zstd:1";
        var session = NewSession();
        var end = await Guarded(session, Command(Maintenance, session, ["pg_dump", "--format=custom", $"--compress={Zstd}", "--exclude-schema=*"]).Pipe(input: null, output: null, cancellation));
        return end.ExitCode == 0 ? Zstd : "1";
    }

    /// <summary>False where the container is stopped or gone.</summary>
    public async Task<bool> IsRunning(CancellationToken cancellation)
    {
        var answer = await Docker.Command(["inspect", "--type", "container", "--format", "{{.State.Running}}", Id]).Run(outputLine: null, errorLine: null, cancellation);
        return answer.ExitCode == 0 && answer.Output.Trim() == "true";
    }

    /// <summary>The last line of the server's log that says so; nothing where none does.</summary>
    /// <param name="within">How far back: an earlier full disk says nothing of this one.</param>
    public async Task<string?> SaysDiskIsFull(TimeSpan within, CancellationToken cancellation)
    {
        var since = string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(within.TotalSeconds):0}s");
        var answer = await Docker.Command(["logs", "--since", since, "--tail", "200", Id]).Run(outputLine: null, errorLine: null, cancellation);
        return $"{answer.Output}\n{answer.Errors}".Split('\n').LastOrDefault(Refusal.IsOfFullDisk);
    }

    private async Task Terminate(string session, CancellationToken limit)
    {
        using var input = new MemoryStream("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = :'session';"u8.ToArray());
        await PsqlCommand(Maintenance, NewSession(), ("session", session)).Pipe(input, output: null, limit);
    }
}
