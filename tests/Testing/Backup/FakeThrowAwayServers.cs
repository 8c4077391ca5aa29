using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>Throw-away servers in memory. Those that nobody disposed of go on running until they are swept.</summary>
public sealed class FakeThrowAwayServers(Calls calls, FakeFiles files) : IThrowAwayServers
{
    private readonly List<ThrowAway> running = [];
    private int started;

    public IReadOnlyList<string> Running => [.. running.Select(s => s.Name)];

    /// <summary>Which images there are.</summary>
    public Func<string, bool> HasImage { get; set; } = _ => true;

    /// <summary>Free where they keep their data.</summary>
    public long Free { get; set; } = 50_000_000_000;

    /// <summary>What happens to a server as soon as it runs.</summary>
    public Action<FakeDatabaseServer> Started { get; set; } = _ => { };

    public Task<IThrowAwayServer> Start(string image, string folder, CancellationToken cancellation) => calls.Answer<IThrowAwayServer>($"start throw-away {image}", () =>
    {
        cancellation.ThrowIfCancellationRequested();
        if (!HasImage(image))
        {
            throw FakeDump.Gone($"No such image: {image}");
        }

        var server = new ThrowAway(this, $"proof-{++started}", folder) { Free = Free };
        running.Add(server);
        Started(server);
        return server;
    });

    public Task ReadThrough(string image, DumpFile dump, CancellationToken cancellation) => calls.Answer($"read through {dump.Name}", () =>
    {
        cancellation.ThrowIfCancellationRequested();
        var path = $"{dump.Folder}/{dump.Name}";
        FakeDump.Read(files.Exists(path) ? files.Read(path) : throw FakeDump.Refused($"pg_restore: error: could not open input file \"{path}\""), dump.Name);
    });

    public Task<IReadOnlyList<string>> Sweep(CancellationToken cancellation) => calls.Answer<IReadOnlyList<string>>("sweep throw-away", () =>
    {
        cancellation.ThrowIfCancellationRequested();
        var left = Running;
        running.ForEach(s => s.IsDown = true);
        running.Clear();
        return left;
    });

    private sealed class ThrowAway(FakeThrowAwayServers owner, string name, string folder) : FakeDatabaseServer(owner.Calls, owner.Files, name, "postgres"), IThrowAwayServer, IDatabaseServer
    {
        Task IDatabaseServer.Load(string database, DumpFile dump, IProgress<string> progress, CancellationToken cancellation) =>
            dump.Folder == folder ? Load(database, dump, progress, cancellation)
                : throw new OutsideWorldException($"'{dump.Folder}' is not readable for a server that was started for '{folder}'.", "Start it for that folder.");

        public async ValueTask DisposeAsync()
        {
            if (owner.running.Contains(this))
            {
                await Calls.Answer($"remove {Name}", () => IsDown = owner.running.Remove(this));
            }
        }
    }

    private Calls Calls => calls;

    private FakeFiles Files => files;
}
