using System.Reflection;
using System.Text;

using LitellmStack.Adapters.Crypto;
using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Files;
using LitellmStack.Adapters.Gateway;
using LitellmStack.Adapters.Machine;
using LitellmStack.Adapters.Ollama;
using LitellmStack.Adapters.Postgres;
using LitellmStack.Adapters.Sandbox;
using LitellmStack.Adapters.Terminal;
using LitellmStack.Adapters.Tests;
using LitellmStack.Backup;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Operations;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Build.Entry;

/// <summary>Puts adapters behind the ports.</summary>
internal static class Composition
{
    /// <summary>A healthy engine answers in milliseconds; one that is stopped never does.</summary>
    private static readonly TimeSpan EngineAnswersWithin = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<(bool, string?, bool), StackPorts> Made = [];

    public static ITranscript Transcript { get; } = new ConsoleTranscript(Console.Out, !Console.IsOutputRedirected, () => Console.WindowWidth);

    public static bool IsTerminal => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>A sandbox says so wherever it runs; on standard error, so that a report on standard output stays a report.</summary>
    public static void Announce(bool isSandbox) => Console.Error.Write(isSandbox ? SandboxNotice.Text : "");

    /// <summary>Colour and width of reports: neither where the output is no terminal, no colour with NO_COLOR.</summary>
    public static TextStyle Style => new(
        !Console.IsOutputRedirected && Session.Shell.Variables.GetValueOrDefault("NO_COLOR", "").Length == 0,
        Console.IsOutputRedirected ? 120 : Console.WindowWidth);

    /// <summary>Asks on a terminal; nothing where no one could answer.</summary>
    public static string? Ask(string question)
    {
        if (!IsTerminal)
        {
            return null;
        }

        Console.Out.Write(question);
        return Console.In.ReadLine();
    }

    public static EngineSetup EngineSetup(string root) => new(root, Session.Shell, Transcript);

    public static DotnetTests Tests(string root) => new(root, Session.Shell, Packages);

    public static TestedSnapshots Snapshots(string root) => new(root, Session.Shell, Tests(root));

    /// <summary>Where the command was typed: a relative path means a file from there. build.sh changes to the root.</summary>
    public static string WorkingFolder => Session.Shell.Variables.GetValueOrDefault("STACK_CALLER_DIRECTORY", Directory.GetCurrentDirectory());

    /// <summary>"published" or "subset".</summary>
    public static string Packages { get; } = typeof(Composition).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "BuildPackages").Value!;

    public static StackPorts Of(string root, bool isSandbox, string? project, bool isDryRun) =>
        Made.TryGetValue((isSandbox, project, isDryRun), out var ports) ? ports : Made[(isSandbox, project, isDryRun)] = Make(root, isSandbox, project, isDryRun);

    /// <summary>Backups lie in the clone, a sandbox's apart from a real stack's.</summary>
    public static BackupPorts Backups(string root, StackPorts stack)
    {
        var folder = Path.Combine(root, "backups", stack.Stack.IsSandbox ? BackupName.Sandbox : "").TrimEnd(Path.DirectorySeparatorChar);
        var docker = new DockerCli(root, Session.Shell);
        return new BackupPorts(
            stack,
            container => new LiveServer(docker, container, folder),
            new ThrowAwayServers(docker, folder),
            new BackupStore(folder),
            new StackLock(folder, stack.Clock),
            new Sealer(root, Session.Shell),
            new SecretBox());
    }

    private static StackPorts Make(string root, bool isSandbox, string? project, bool isDryRun)
    {
        var disk = new DiskFiles(root);
        var declared = EnvExample.Read(Encoding.UTF8.GetString(disk.Read(StackFiles.Example))).Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        var exported = isSandbox ? [] : Session.Shell.Variables.Where(v => declared.Contains(v.Key)).ToDictionary(StringComparer.Ordinal);
        var endpoint = EngineEndpoint.Of(Session.Shell);
        var compose = new ComposePlugin(root, Session.Shell, name => isSandbox && declared.Contains(name));
        var identity = StackIdentity.Of(root, isSandbox, project, disk);
        var files = new StackFiles(isDryRun ? new RehearsedFiles(disk) : disk, identity, exported, isDryRun);
        return new StackPorts(
            files,
            new DockerEngine(endpoint, new DockerInfo(root, Session.Shell), EngineAnswersWithin),
            new DockerImages(endpoint),
            new SandboxImages(root, Session.Shell),
            compose,
            new LocalHost(root, Session.Shell),
            address => new OllamaServer(address),
            (address, key) => new HttpGateway(address, key),
            new ContainerSpendLog(compose, identity.EnvFile),
            isSandbox ? new SandboxTranscript(Transcript) : Transcript,
            TimeProvider.System,
            isDryRun);
    }
}
