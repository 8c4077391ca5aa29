using LitellmStack.Backup;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>
/// A PostgreSQL server in memory, which loads dumps from files in memory. A load is two calls, "load" and "loaded": in between, half of it is there.
/// </summary>
/// <param name="name">Stands in front of each call: "live", "proof-1".</param>
public abstract class FakeDatabaseServer(Calls calls, FakeFiles files, string name, string main) : IDatabaseServer
{
    private readonly SortedDictionary<string, FakeDatabase> databases = new(StringComparer.Ordinal) { [main] = new FakeDatabase() };

    public string Name => name;

    public string Main => main;

    public string Version { get; set; } = "17.10";

    /// <summary>Free where it keeps its data.</summary>
    public long Free { get; set; } = 50_000_000_000;

    /// <summary>It answers nothing while it does not run.</summary>
    public bool IsDown { get; set; }

    /// <summary>What becomes of a database once it is loaded.</summary>
    public Action<FakeDatabase> Loaded { get; set; } = _ => { };

    /// <summary>What happens just before it answers, or does not.</summary>
    public Action Asked { get; set; } = () => { };

    public IReadOnlyCollection<string> Databases => databases.Keys;

    protected Calls Calls => calls;

    /// <summary>A database, looked at or put there without a call.</summary>
    public FakeDatabase this[string database]
    {
        get => databases[database];
        set => databases[database] = value;
    }

    public bool Has(string database) => databases.ContainsKey(database);

    public void Forget(string database) => databases.Remove(database);

    public Task<ServerFacts> Observe(CancellationToken cancellation) => Ask("observe", () => new ServerFacts(
        Version, Major, Version, "2.36", main, Existing(main).Bytes, Free, [.. databases.Keys], databases[main].Contents().Migrations), cancellation);

    public Task Create(string database, CancellationToken cancellation) => Ask($"create {database}", () =>
        databases.TryAdd(database, new FakeDatabase()) ? true : throw FakeDump.Gone($"ERROR: database \"{database}\" already exists"), cancellation);

    public async Task Load(string database, DumpFile dump, IProgress<string> progress, CancellationToken cancellation)
    {
        var (target, half) = (new FakeDatabase(), new List<string>());
        await Ask($"load {database} {dump.Name}", () =>
        {
            target = Existing(database) is { IsEmpty: true } empty ? empty : throw FakeDump.Refused($"ERROR: relation already exists in \"{database}\"");
            var whole = FakeDump.Read(Bytes(dump), dump.Name);
            progress.Report("1 of 2 parts");
            half = [.. whole.Tables.Keys.Take(whole.Tables.Count / 2)];
            half.ForEach(table => target.Put(table, whole.Tables[table]));
            return true;
        }, cancellation);
        await Ask($"loaded {database} {dump.Name}", () =>
        {
            foreach (var (table, rows) in FakeDump.Read(Bytes(dump), dump.Name).Tables.Where(t => !half.Contains(t.Key)))
            {
                target.Put(table, rows);
            }

            Loaded(target);
            return true;
        }, cancellation);
    }

    public Task<Contents> Examine(string database, CancellationToken cancellation) => Ask($"examine {database}", () => Existing(database).Contents(), cancellation);

    public Task Rename(IReadOnlyList<Renaming> renamings, CancellationToken cancellation) =>
        Ask($"rename {string.Join(", ", renamings.Select(r => $"{r.From} to {r.To}"))}", () =>
        {
            var after = databases.ToDictionary(StringComparer.Ordinal);
            foreach (var (from, to) in renamings)
            {
                if (!after.Remove(from, out var moved) || !after.TryAdd(to, moved))
                {
                    throw FakeDump.Gone($"ERROR: database \"{from}\" does not exist or \"{to}\" already exists");
                }
            }

            databases.Clear();
            foreach (var (renamed, database) in after)
            {
                databases[renamed] = database;
            }

            return true;
        }, cancellation);

    public Task Drop(string database, CancellationToken cancellation) => Ask($"drop {database}", () => databases.Remove(database), cancellation);

    protected Task<T> Ask<T>(string call, Func<T> effect, CancellationToken cancellation) => calls.Answer($"{name} {call}", () =>
    {
        cancellation.ThrowIfCancellationRequested();
        Asked();
        return IsDown ? throw FakeDump.Gone($"The server '{name}' does not answer.") : effect();
    });

    protected FakeDatabase Existing(string database) =>
        databases.TryGetValue(database, out var found) ? found : throw FakeDump.Gone($"FATAL: database \"{database}\" does not exist");

    private int Major => int.Parse(Version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    private byte[] Bytes(DumpFile dump) =>
        files.Exists($"{dump.Folder}/{dump.Name}") ? files.Read($"{dump.Folder}/{dump.Name}") : throw FakeDump.Refused($"pg_restore: error: could not open input file \"{dump.Name}\"");
}
