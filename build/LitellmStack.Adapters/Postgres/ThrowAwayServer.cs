using LitellmStack.Adapters.Docker;
using LitellmStack.Backup;

namespace LitellmStack.Adapters.Postgres;

/// <summary>A server in a container of its own.</summary>
/// <param name="folder">What is mounted in it; nothing where the engine refused that.</param>
internal sealed class ThrowAwayServer(DockerCli docker, string name, string? folder) : PostgresServer(new DatabaseContainer(docker, name)), IThrowAwayServer
{
    public async ValueTask DisposeAsync() => await docker.Remove(name);

    private protected override async Task<string?> LoadFile(string database, DumpFile dump, CancellationToken cancellation)
    {
        if (folder != dump.Folder)
        {
            return $"the engine does not see '{dump.Folder}'";
        }

        var session = DatabaseContainer.NewSession();
        var run = Container.Command(database, session, Restoring.FromFile(database, dump), asRoot: true);
        var end = await Container.Guarded(session, run.Pipe(input: null, output: null, cancellation));
        return end.ExitCode switch
        {
            0 => null,
            Restoring.NotReadable => $"the engine sees another '{dump.Folder}'",
            _ => throw Refusal.Of($"'pg_restore' of '{dump.Name}' into '{database}'", end),
        };
    }
}
