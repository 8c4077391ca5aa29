using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Postgres;

/// <summary>What every server in a container can do.</summary>
public abstract partial class PostgresServer : IDatabaseServer
{
    /// <summary>A session that connects anew between the end of the others and the renaming: after so many times someone has to stop it.</summary>
    private const int RenamingTries = 5;

    /// <summary>"database is being accessed by other users" (object_in_use).</summary>
    private const string InUse = "55006";

    private protected PostgresServer(DatabaseContainer container) => Container = container;

    private protected DatabaseContainer Container { get; }

    public async Task<ServerFacts> Observe(CancellationToken cancellation)
    {
        using var answer = JsonDocument.Parse(await Container.Query("Asking the database server for its version and disk", DatabaseContainer.Maintenance, ServerScripts.Observe, cancellation));
        var seen = answer.RootElement;
        var migrations = await Container.Query("Asking the main database for its migrations", DatabaseContainer.Main, Queries.Migrations, cancellation);
        string Text(string name) => seen.GetProperty(name).GetString() ?? "";
        return new(
            Text("version"),
            seen.GetProperty("number").GetInt32() / 10000,
            Version().Match(Text("tools")).Value,
            seen.GetProperty("collation").GetString(),
            Text("database"),
            seen.GetProperty("bytes").GetInt64(),
            Free(Text("disk")),
            [.. seen.GetProperty("databases").EnumerateArray().Select(d => d.GetString()!).Order(StringComparer.Ordinal)],
            JsonSerializer.Deserialize<string[]>(migrations)!);
    }

    public Task Create(string database, CancellationToken cancellation) =>
        Container.Query($"Creating database '{database}'", DatabaseContainer.Maintenance, ServerScripts.Create, cancellation, ("name", database));

    public async Task Load(string database, DumpFile dump, IProgress<string> progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (await LoadFile(database, dump, cancellation) is { } obstacle)
            {
                progress.Report($"restoring over standard input with one job: {obstacle}");
                await using var input = Restoring.Open(dump);
                await Container.Stream($"'pg_restore' of '{dump.Name}' into '{database}'", database, Restoring.FromInput(database), input, output: null, cancellation);
            }
        }
        catch (OutsideWorldException e) when (e.ChildExitCode == Refusal.OfTool)
        {
            if (await Container.IsRunning(cancellation))
            {
                throw;
            }

            // The tool lost its server: nothing is known about the dump.
            throw new OutsideWorldException(e.Message, e.Remedy, e) { ChildExitCode = Refusal.OfEngine, LastLines = e.LastLines };
        }
        catch (OutsideWorldException e) when (e.ChildExitCode == Refusal.OfEngine)
        {
            // A server that ends because its disk is full tells it to its log alone.
            if (await Container.SaysDiskIsFull(Stopwatch.GetElapsedTime(started), cancellation) is { } line)
            {
                throw Refusal.Of($"Loading '{dump.Name}' into '{database}'", Refusal.OfTool, [.. e.LastLines, line]);
            }

            throw;
        }
    }

    /// <summary>Loads it with a job a core; says what is in the way where the server's side cannot read the file.</summary>
    private protected abstract Task<string?> LoadFile(string database, DumpFile dump, CancellationToken cancellation);

    public async Task<Contents> Examine(string database, CancellationToken cancellation)
    {
        var damages = await Container.Query($"'amcheck' of '{database}'", database, Queries.Damages, cancellation);
        await using var session = PsqlSession.Begin(Container, database);
        var snapshot = await session.Ask($"A session on '{database}'", Examination.Open, cancellation);
        return await new Examination(Container, database, session, snapshot).Contents(JsonSerializer.Deserialize<string[]?>(damages), cancellation);
    }

    public async Task Rename(IReadOnlyList<Renaming> renamings, CancellationToken cancellation)
    {
        var what = $"Renaming {string.Join(", ", renamings.Select(r => $"'{r.From}' to '{r.To}'"))}";
        var names = JsonSerializer.Serialize(renamings.Select(r => new[] { r.From, r.To }));
        for (var attempt = 1; await Refused() is { } refusal; attempt++)
        {
            // The server itself waited 5 s for the database to become free.
            if (attempt == RenamingTries || !refusal.LastLines.Any(line => line.Contains(InUse, StringComparison.Ordinal)))
            {
                throw refusal;
            }
        }

        async Task<OutsideWorldException?> Refused()
        {
            try
            {
                await Container.Query(what, Beside(renamings.Select(r => r.From)), ServerScripts.Rename, cancellation, ("names", names));
                return null;
            }
            catch (OutsideWorldException e)
            {
                return e;
            }
        }
    }

    public Task Drop(string database, CancellationToken cancellation) =>
        Container.Query($"Removing database '{database}'", Beside([database]), ServerScripts.Drop, cancellation, ("name", database));

    /// <summary>A database to stand on while others change.</summary>
    private static string Beside(IEnumerable<string> changing) => changing.Contains(DatabaseContainer.Maintenance) ? "template1" : DatabaseContainer.Maintenance;

    /// <summary>The fourth column of `df -Pk`, seen from its end: a device's name may have spaces.</summary>
    private static long Free(string disk) =>
        DiskLine().Match(disk) is { Success: true } match ? long.Parse(match.Groups["free"].Value, CultureInfo.InvariantCulture) * 1024
            : throw new OutsideWorldException($"'df -Pk' in the database's container answers '{disk}', which tells no free space.", "Look with './build.sh Shell --service db'.");

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex Version();

    [GeneratedRegex(@"\d+\s+\d+\s+(?<free>\d+)\s+\d+%\s+\S.*$")]
    private static partial Regex DiskLine();
}
