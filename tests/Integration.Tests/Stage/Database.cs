using System.Globalization;

namespace Integration.Tests.Stage;

/// <summary>The database of a clone's sandbox, asked past the program under test.</summary>
/// <param name="engine">Where it runs; the shared engine where it is not given.</param>
internal sealed class Database(string project, DockerCli? engine = null)
{
    private readonly DockerCli docker = engine ?? DockerCli.Shared;

    private static readonly string[] Kept =
        ["LiteLLM_VerificationToken", "LiteLLM_CredentialsTable", "LiteLLM_Config", "LiteLLM_UserTable", "LiteLLM_SpendLogs", "_prisma_migrations"];

    /// <summary>One value a line.</summary>
    public async Task<IReadOnlyList<string>> Ask(string sql, string database = "litellm") =>
        (await Try(sql, database)).EndedWith(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same, whatever comes of it.</summary>
    public Task<ProgramRun> Try(string sql, string database = "litellm") => Run("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-U", "litellm", "-d", database, "-c", sql);

    /// <summary>Waits inside the server, without the delay of asking again and again, until a condition holds; fails after 50 s.</summary>
    public async Task Until(string condition) => await Ask(
        $"""
        DO $wait$ BEGIN
          WHILE NOT ({condition}) LOOP
            IF clock_timestamp() > now() + interval '50 s' THEN RAISE 'it did not come to: %', $what${condition}$what$; END IF;
            PERFORM pg_sleep(0.005);
            PERFORM pg_stat_clear_snapshot();
          END LOOP;
        END $wait$
        """);

    /// <summary>
    /// Waits for the session that copies rows out of or into a database, and stops its process (SIGSTOP) in the middle of it: what happens next happens
    /// in mid-dump or mid-load, however long it takes to bring about.
    /// </summary>
    /// <param name="command">"COPY TO" of a dump, "COPY FROM" of a load.</param>
    /// <param name="databases">A pattern for LIKE.</param>
    public async Task Stop(string command, string databases) => await Ask(
        $"""
        DO $stop$ DECLARE busy int; BEGIN
          LOOP
            SELECT pid INTO busy FROM pg_stat_progress_copy WHERE command = '{command}' AND datname LIKE '{databases}' LIMIT 1;
            IF busy IS NOT NULL THEN
              BEGIN
                EXECUTE format('COPY (SELECT 1) TO PROGRAM %L', 'cat >/dev/null; kill -STOP ' || busy);
                RETURN;
              EXCEPTION WHEN external_routine_exception THEN
                NULL; -- It ended between the look and the signal; the next one will do.
              END;
            END IF;
            IF clock_timestamp() > now() + interval '50 s' THEN RAISE 'nothing copies'; END IF;
            PERFORM pg_sleep(0.005);
            PERFORM pg_stat_clear_snapshot();
          END LOOP;
        END $stop$
        """);

    /// <summary>Every database but templates.</summary>
    public Task<IReadOnlyList<string>> Names() => Ask("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY datname COLLATE \"C\"", "postgres");

    /// <summary>One digest of every row of what must not be lost: keys, credentials, settings and spend.</summary>
    public async Task<string> Digest(string database = "litellm")
    {
        string[] rows = [.. Kept.Select(table => $"SELECT md5('{table}' || t::text) AS row FROM public.\"{table}\" t")];
        return (await Ask($"SELECT md5(string_agg(row, '' ORDER BY row)) FROM ({string.Join(" UNION ALL ", rows)}) r", database)).Single();
    }

    /// <summary>Rows of a table.</summary>
    public async Task<long> Count(string table, string database = "litellm") =>
        long.Parse((await Ask($"SELECT count(*) FROM {table}", database)).Single(), CultureInfo.InvariantCulture);

    /// <summary>Everything in it as text, sorted: without the keys that differ from dump to dump.</summary>
    public async Task<string> Dump(string database = "litellm") => string.Join('\n',
        (await Run("pg_dump", "-U", "litellm", "--no-owner", "--inserts", database)).EndedWith(0).Output
            .Split('\n').Where(line => !line.StartsWith('\\') && !line.StartsWith("--", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private async Task<ProgramRun> Run(params IReadOnlyList<string> command)
    {
        var container = (await docker.Containers(project)).Single(c => c.Service == "db");
        return await docker.Try(["exec", container.Id, .. command]);
    }
}
