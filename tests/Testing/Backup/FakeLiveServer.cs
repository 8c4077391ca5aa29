using LitellmStack.Backup;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>The stack's own server in memory.</summary>
public sealed class FakeLiveServer(Calls calls, FakeFiles files, string main = "litellm") : FakeDatabaseServer(calls, files, "live", main), ILiveServer
{
    /// <summary>Sessions that hold a snapshot open. Those of a dead process end with it.</summary>
    public int Snapshots { get; private set; }

    public void EndSessions() => Snapshots = 0;

    public Task<ISnapshot> Freeze(CancellationToken cancellation) => Ask<ISnapshot>("freeze", () =>
    {
        Snapshots++;
        return new FakeSnapshot(this, Existing(Main), Existing(Main).Copy());
    }, cancellation);

    /// <summary>One moment: rows that come later are not in it. It ends with the database that it is of.</summary>
    private sealed class FakeSnapshot(FakeLiveServer server, FakeDatabase source, FakeDatabase moment) : ISnapshot
    {
        private bool isOver;

        public IReadOnlyList<string> Tables => [.. moment.Tables.Keys];

        public Task<Contents> Examine(CancellationToken cancellation) => server.Ask("examine snapshot", () => Living.Contents() with { Damages = null }, cancellation);

        public async Task Dump(IReadOnlyCollection<string> withoutRowsOf, Stream destination, CancellationToken cancellation)
        {
            var dump = await server.Ask("dump", () => FakeDump.Write(Living.Copy(withoutRowsOf)), cancellation);
            await destination.WriteAsync(dump.AsMemory(..(dump.Length / 2)), cancellation);
            await server.Ask("dumped", () => Living, cancellation);
            await destination.WriteAsync(dump.AsMemory((dump.Length / 2)..), cancellation);
        }

        public async ValueTask DisposeAsync()
        {
            if (!isOver)
            {
                isOver = true;
                server.Snapshots--;
                await server.Calls.Answer("live end snapshot", () => { });
            }
        }

        private FakeDatabase Living => !isOver && server.Databases.Any(name => ReferenceEquals(server[name], source)) ? moment
            : throw FakeDump.Gone("FATAL: terminating connection due to administrator command");
    }
}
