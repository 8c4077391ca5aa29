using System.Security.Cryptography;

using LitellmStack.Backup;
using LitellmStack.Machine;
using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Backup;

/// <summary>A stack that runs and has data, and the commands that save it and bring it back.</summary>
internal sealed class Scene
{
    public const string Project = "litellm-stack";
    public const string Main = "litellm";

    private const string Known = "config/known/litellm-1.108.yml";

    /// <summary>Of the shipped file only what a backup reads: a thousand runs read it.</summary>
    private static readonly Lazy<string> History = new(() => ShippedFiles.Text(Known).Split("\nhistory_tables:") is [_, var list] ? $"history_tables:{list}" : "");

    /// <summary>What one Up leaves, made once: it is not what is tried here.</summary>
    private static readonly Lazy<Task<(string Env, IReadOnlyList<ContainerFacts> Containers, IReadOnlyList<VolumeFacts> Volumes)>> Raised = new(Raise);

    private Scene()
    {
    }

    public FakeWorld World { get; } = new();

    public FakeLiveServer Database => World.Database;

    public BackupCatalogue Catalogue => BackupCatalogue.Read(World.Store);

    public IReadOnlyList<Manifest> Backups => [.. Catalogue.Newest(Project)];

    public string Folder => World.Store.Folder;

    /// <param name="saltKey">An empty one has no fingerprint, whose derivation is slow on purpose.</param>
    public static async Task<Scene> Make(string saltKey = "")
    {
        var (env, containers, volumes) = await Raised.Value;
        var scene = new Scene();
        scene.World.Files[".env"] = env;
        scene.World.Files[Known] = History.Value;
        scene.World.Images.Put([.. containers.Select(c => c.Image)]);
        foreach (var container in containers)
        {
            scene.World.Engine.Put(Project, container);
        }

        foreach (var volume in volumes)
        {
            scene.World.Engine.PutVolume(Project, volume);
        }

        scene.SetVariable("LITELLM_SALT_KEY", saltKey);
        scene.Hold("first", saltKey);
        return scene;
    }

    private static async Task<(string Env, IReadOnlyList<ContainerFacts> Containers, IReadOnlyList<VolumeFacts> Volumes)> Raise()
    {
        var world = new FakeWorld();
        (await world.Up()).ShouldBe(ExitCode.Done, world.Transcript.Text);
        return (world.Files[".env"], await world.Engine.Containers(Project, default), await world.Engine.Volumes(Project, default));
    }

    /// <summary>Another rule in config/stack.yml.</summary>
    public void Keep(int last, int daily) => World.Files["config/stack.yml"] = World.Files["config/stack.yml"]
        .Replace("keep_last: 7", $"keep_last: {last}", StringComparison.Ordinal)
        .Replace("keep_daily: 14", $"keep_daily: {daily}", StringComparison.Ordinal);

    /// <summary>The main database holds something else from now on.</summary>
    public void Hold(string what, string saltKey = "") => Database[Main] = FakeDatabase.OfAGateway(what, Stored(saltKey));

    public void SetVariable(string name, string value) => World.Files[".env"] = string.Join(
        '\n', World.Files[".env"].Split('\n').Select(line => line.StartsWith($"{name}=", StringComparison.Ordinal) ? $"{name}={value}" : line));

    public Task<ExitCode> Backup(
        string? tier = null, string proof = "restored", bool secrets = false, bool isDryRun = false, CancellationToken cancellation = default) =>
        Later(() => new BackupOperation(World.Backups(isDryRun: isDryRun)).Run(new(tier, proof, secrets, secrets ? "age1someone" : null, null), "/home/someone", cancellation));

    public Task<ExitCode> Restore(
        string? from = "latest", string? tier = null, string? into = null, bool safety = true, bool acceptsLostSaltKey = false, bool dropsPrevious = false, bool isDryRun = false,
        CancellationToken cancellation = default) =>
        Later(() => new RestoreOperation(World.Backups(isDryRun: isDryRun)).Run(
            new(from, tier, into, "restored", !safety, acceptsLostSaltKey, dropsPrevious, TimeSpan.FromSeconds(300)), "/home/someone", cancellation));

    public Task<ExitCode> Verify(string? from = null, bool all = false, string proof = "restored", CancellationToken cancellation = default) =>
        Later(() => new VerifyOperation(World.Backups()).Run(new(from, all, proof), "/home/someone", cancellation));

    public ExitCode List(string format = "text") => new ListOperation(World.Backups()).Run(format);

    /// <summary>A file of a backup.</summary>
    public string PathOf(Manifest backup, string file) => $"{Folder}/{backup.Name}/{file}";

    /// <summary>A credential as the gateway stores it under a salt key, in its oldest form.</summary>
    public static string Stored(string saltKey)
    {
        byte[] nonce = [.. Enumerable.Range(0, 24).Select(i => (byte)i)];
        return Convert.ToBase64String([.. nonce, .. FakeSecretBox.Close(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(saltKey)), nonce, [.. "sk-upstream"u8])]);
    }

    /// <summary>No two commands are typed in the same second. What the program does not catch becomes an exit code, as its entry point makes one of it.</summary>
    private async Task<ExitCode> Later(Func<Task<ExitCode>> command)
    {
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        try
        {
            return await command();
        }
        catch (OutsideWorldException e)
        {
            World.Transcript.Write("outside", $"{e.Message}\n{e.Remedy}");
            return ExitCode.OutsideWorld;
        }
    }
}
