using System.Text;

using LitellmStack.Backup;
using LitellmStack.Environment;
using LitellmStack.Ports;
using LitellmStack.Rules;

namespace LitellmStack.Operations;

/// <summary>What a backup or a restore stands on: the running database and everything that is known about the stack around it.</summary>
internal sealed record BackupGround(ILiveServer Server, BackupSubject Subject)
{
    /// <summary>Files that go along with a backup.</summary>
    private static readonly string[] Settings = [StackFiles.Settings, StackFiles.Catalogue, StackFiles.Declarations];

    /// <summary>Looks, while the lock is held: what another run is changing is no ground. Throws <see cref="OutsideWorldException"/> where the database does not run.</summary>
    public static async Task<BackupGround> Look(BackupPorts ports, CancellationToken cancellation)
    {
        var stack = ports.Stack;
        var observed = await Observation.Look(stack, cancellation);
        var database = observed.Containers.FirstOrDefault(c => c.Service == "db") is { State: "running" } running ? running : throw new OutsideWorldException(
            $"The database of '{stack.Stack.Project}' does not run.",
            observed.Wanted["db"] is null ? "This machine runs the half without it; go to the one with the gateway." : $"Start it with './build.sh Up{stack.Stack.Option}'.");
        var server = ports.Server(database.Id);
        var gateway = observed.Wanted["litellm"]?.Image ?? "";
        return new(server, new(
            stack.Stack.Project,
            stack.Stack.IsSandbox,
            database.Image,
            gateway,
            await stack.Images.Digest(gateway, cancellation),
            await server.Observe(cancellation),
            SaltKey(stack.Files),
            Declared.HistoryTables(stack.Files),
            WithoutSecrets(stack.Files, observed.Selection.Files),
            stack.Files.Disk.Read(stack.Stack.EnvFile),
            StackOrigin.Version(stack.Files.Disk),
            StackOrigin.Commit(stack.Files.Disk)));
    }

    /// <summary>The gateway takes the master key where no salt key is set.</summary>
    public static string SaltKey(StackFiles files) =>
        files.Values.TryGetValue("LITELLM_SALT_KEY", out var salt) ? salt : files.Values.GetValueOrDefault("LITELLM_MASTER_KEY", "");

    private static List<(string, ReadOnlyMemory<byte>)> WithoutSecrets(StackFiles files, IReadOnlyList<string> compose)
    {
        var redaction = StackModel.Read(StackInput.Of(files.Disk, compose, files.Stack.EnvFile)).Redaction;
        return [.. Settings.Where(files.Disk.Exists).Select(path => (
            path[(path.LastIndexOf('/') + 1)..],
            (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(string.Join('\n', files.Text(path).Split('\n').Select((line, i) => redaction.Line(path, i + 1, line).Text)))))];
    }
}
