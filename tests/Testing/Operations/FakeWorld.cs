using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing.Backup;
using LitellmStack.Testing.Compose;
using LitellmStack.Testing.Health;
using LitellmStack.Testing.Machine;
using LitellmStack.Testing.Models;
using LitellmStack.Testing.Plans;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Operations;

/// <summary>A clone of this repository on a machine with an engine, all in memory. Every call that matters is counted in <see cref="Calls"/>.</summary>
public sealed class FakeWorld
{
    public FakeWorld()
    {
        Files = new FakeFiles(Calls);
        Images = new FakeImages(Calls);
        SandboxImages = new FakeSandboxImages(Calls, Images);
        Compose = new FakeCompose(Calls, Files, Engine, Images);
        Spend = new FakeSpendLog(Calls);
        Gateway = new FakeGateway(Calls, Spend);
        Server = new FakeModelServer(Calls);
        foreach (var path in (string[])[StackFiles.Example, StackFiles.Settings, StackFiles.Catalogue, StackFiles.Declarations, "config/known/default-secrets.yml", "config/known/litellm-1.108.yml"])
        {
            Files[path] = ShippedFiles.Text(path);
        }

        Files["compose/sandbox/images.sh"] = "# builds them";
        Images.Registry.UnionWith(FakeService.OfTheStack.Select(s => s.Image));
        Server.Registry["tinyllama:latest"] = 638_000_000;
        Server.Registry["bge-m3:latest"] = 1_200_000_000;
        Gateway.Served.UnionWith(Declared.Routes(Of(isSandbox: false).Files));
        Database = new FakeLiveServer(Calls, Files);
        ThrowAway = new FakeThrowAwayServers(Calls, Files);
        Store = new FakeBackupStore(Calls, Files);
        Lock = new FakeStackLock(Calls, Files);
        Sealer = new FakeSealer(Calls);
        Gateway.Runs = () => Engine.Runs("litellm");
        Gateway.HasDatabase = () => !Database.IsDown && Database.Has(Database.Main);
        Gateway.LetsIn = key => key is not null && key == Of(isSandbox: false).Files.Values.GetValueOrDefault("LITELLM_MASTER_KEY");
    }

    public Calls Calls { get; } = new();

    public FakeFiles Files { get; }

    public FakeEngine Engine { get; } = new();

    public FakeImages Images { get; }

    public FakeSandboxImages SandboxImages { get; }

    public FakeCompose Compose { get; }

    public FakeHost Host { get; } = new();

    public FakeSpendLog Spend { get; }

    public FakeGateway Gateway { get; }

    public FakeModelServer Server { get; }

    /// <summary>The server in the stack's database container.</summary>
    public FakeLiveServer Database { get; }

    public FakeThrowAwayServers ThrowAway { get; }

    public FakeBackupStore Store { get; }

    public FakeStackLock Lock { get; }

    public FakeSealer Sealer { get; }

    public RecordingTranscript Transcript { get; } = new();

    public HurriedClock Clock { get; } = new();

    /// <summary>Declared variables that the shell exports.</summary>
    public Dictionary<string, string> Exported { get; } = new(StringComparer.Ordinal);

    /// <summary>What an operation reaches, as one call of the program puts it together.</summary>
    public StackPorts Of(bool isSandbox, string? project = null, bool isDryRun = false)
    {
        IFiles files = isDryRun ? new RehearsedFiles(Files) : Files;
        var stack = new StackFiles(files, StackIdentity.Of("/home/someone/litellm-stack", isSandbox, project, files), isSandbox ? new Dictionary<string, string>() : Exported, isDryRun);
        return new StackPorts(stack, Engine, Images, SandboxImages, Compose, Host, _ => Server, (_, _) => Gateway, Spend, Transcript, Clock, isDryRun);
    }

    /// <summary>The process is over, one way or the other: what it held is free, what went wrong outside is mended.</summary>
    public void EndProcess()
    {
        Calls.Recover();
        Lock.Holder = null;
        Database.EndSessions();
    }

    /// <summary>What backups and restores reach.</summary>
    public BackupPorts Backups(bool isSandbox = false, string? project = null, bool isDryRun = false) =>
        new(Of(isSandbox, project, isDryRun), _ => Database, ThrowAway, Store, Lock, Sealer, new FakeSecretBox());
}
