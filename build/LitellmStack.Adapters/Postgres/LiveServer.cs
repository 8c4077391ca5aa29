using System.Text;

using LitellmStack.Adapters.Docker;
using LitellmStack.Backup;

namespace LitellmStack.Adapters.Postgres;

/// <summary>The stack's own server, by its container.</summary>
/// <param name="backups">The folder of backups, absolute: what is started beside the server bears its name.</param>
public sealed class LiveServer(DockerCli docker, string containerId, string backups) : PostgresServer(new DatabaseContainer(docker, containerId)), ILiveServer
{
    /// <summary>What a client in another container connects with: port, user, password.</summary>
    private static readonly string[] Access = ["sh", "-c", """printf '%s\n%s\n%s' "${PGPORT:-5432}" "$PGUSER" "$PGPASSWORD" """];

    /// <summary>The password comes over standard input: what a container was started with is shown to whoever may ask the engine.</summary>
    private const string WithPassword = """PGPASSWORD=$(cat); export PGPASSWORD; exec sh "$@" """;

    public async Task<ISnapshot> Freeze(CancellationToken cancellation) =>
        await Snapshot.Take(Container, await Container.Compression(cancellation), cancellation);

    /// <summary>The server's own container has no mount of the backups: a second one of its image has, and reaches the server over the loopback that both share.</summary>
    private protected override async Task<string?> LoadFile(string database, DumpFile dump, CancellationToken cancellation)
    {
        var image = await docker.Ask("Asking for the image of the database's container", ["inspect", "--type", "container", "--format", "{{.Image}}", Container.Id], cancellation);
        var access = (await Container.Output("Asking the database's container for its user", Access, cancellation)).Split('\n', 3);
        var session = DatabaseContainer.NewSession();
        var name = Engine.NewName("load");
        var run = docker.Command(
            [
                "run", "--rm", "--pull", "never", "--name", name, "--label", Engine.Label(backups), "--network", $"container:{Container.Id}", "--user", "0",
                "--mount", Quoting.Mount(dump.Folder, Restoring.Folder),
                .. ((string[])["PGHOST", "PGPORT", "PGUSER", "PGAPPNAME"]).SelectMany(variable => (string[])["--env", variable]),
                "--interactive", "--entrypoint", "sh", image, "-c", WithPassword, "sh", .. Restoring.FromFile(database, dump).Skip(1),
            ],
            ("PGHOST", "127.0.0.1"), ("PGPORT", access[0]), ("PGUSER", access[1]), ("PGAPPNAME", session));
        using var password = new MemoryStream(Encoding.UTF8.GetBytes(access[2]), writable: false);
        var end = await Container.Guarded(session, docker.RunOnce(name, run, password, cancellation));
        return end.ExitCode switch
        {
            0 => null,
            Restoring.NotReadable => $"the engine does not see '{dump.Folder}'",
            Refusal.OfEngine => $"the engine refuses a container beside the server ({end.LastLines.Append("it said nothing").First()})",
            _ => throw Refusal.Of($"'pg_restore' of '{dump.Name}' into '{database}'", end),
        };
    }
}
