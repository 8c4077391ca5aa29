using System.Security.Cryptography;

using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Backup;

namespace LitellmStack.Adapters.Postgres;

/// <summary>Servers in containers that bear the backup folder as a label: what a killed run left behind is found by it.</summary>
/// <param name="backups">The folder of all backups, absolute.</param>
public sealed class ThrowAwayServers(DockerCli docker, string backups) : IThrowAwayServers
{
    private const string Database = "proof";
    private const string Password = "POSTGRES_PASSWORD";

    /// <summary>Time for making a cluster on a slow disk.</summary>
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(120);

    /// <summary>Over TCP: on the socket the temporary server of the first initialisation already answers. One call for the whole wait; it ends with the container.</summary>
    private static readonly string[] UntilReady =
        ["sh", "-c", "until pg_isready --quiet --host 127.0.0.1; do code=$?; [ $code -le 2 ] || exit $code; sleep 0.1; done"];

    /// <summary>Nothing here outlives a crash, so nothing is paid for it.</summary>
    private static readonly string[] WithoutDurability =
    [
        .. ((string[])[
            "fsync=off", "full_page_writes=off", "synchronous_commit=off", "wal_level=minimal", "max_wal_senders=0",
            "autovacuum=off", "max_wal_size=4GB", "maintenance_work_mem=256MB",
        ]).SelectMany(setting => (string[])["-c", setting]),
    ];

    public async Task<IThrowAwayServer> Start(string image, string folder, CancellationToken cancellation)
    {
        var name = Engine.NewName("proof");
        try
        {
            var mounted = await Run(name, image, folder, cancellation);
            await IsReady(name, cancellation);
            return new ThrowAwayServer(docker, name, mounted);
        }
        catch
        {
            await docker.Remove(name);
            throw;
        }
    }

    public async Task ReadThrough(string image, DumpFile dump, CancellationToken cancellation)
    {
        var name = Engine.NewName("read");
        await using var input = Restoring.Open(dump);
        var run = docker.Command(
            ["run", "--rm", "--interactive", "--network", "none", "--name", name, "--label", Engine.Label(backups), "--entrypoint", "pg_restore", image, "--file", "/dev/null"]);
        var end = await docker.RunOnce(name, run, input, cancellation);
        if (end.ExitCode != 0)
        {
            throw Refusal.Of($"Reading '{dump.Name}' with 'pg_restore'", end);
        }
    }

    public async Task<IReadOnlyList<string>> Sweep(CancellationToken cancellation)
    {
        var answer = await docker.Ask(
            "Looking for left-over throw-away servers", ["ps", "--all", "--filter", $"label={Engine.Label(backups)}", "--format", "{{.Names}}"], cancellation);
        var names = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            await docker.Ask($"Removing the left-over '{name}'", ["rm", "--force", "--volumes", name], cancellation);
        }

        return names;
    }

    /// <summary>The folder that it mounted; an engine on another machine does not have it.</summary>
    private async Task<string?> Run(string name, string image, string folder, CancellationToken cancellation)
    {
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var end = await Attempt(["--mount", Quoting.Mount(folder, Restoring.Folder)]);
        if (end.ExitCode == 0)
        {
            return folder;
        }

        await docker.Remove(name);
        end = await Attempt([]);
        return end.ExitCode == 0 ? null : throw Refusal.Of($"Starting a throw-away server of '{image}'", end);

        Task<PipeEnd> Attempt(string[] mount) => docker.Command(
            [
                "run", "--detach", "--name", name, "--network", "none", "--shm-size", "256m", "--label", Engine.Label(backups),
                "--env", $"POSTGRES_DB={Database}", "--env", Password, .. mount, image, "postgres", .. WithoutDurability,
            ],
            (Password, password)).Pipe(input: null, output: null, cancellation);
    }

    private async Task IsReady(string name, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(StartsWithin);
        var what = $"Waiting for the throw-away server '{name}'";
        try
        {
            var end = await docker.Command(["exec", name, .. UntilReady]).Pipe(input: null, output: null, limit.Token);
            if (end.ExitCode != 0)
            {
                throw Refusal.Of(what, end.ExitCode, [.. end.LastLines, .. await docker.LastWords(name, cancellation)]);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refusal.Of($"{what} for {StartsWithin.TotalSeconds:0} s", Refusal.OfEngine, await docker.LastWords(name, cancellation));
        }
    }
}
