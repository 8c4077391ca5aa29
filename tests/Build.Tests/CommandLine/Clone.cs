using System.Diagnostics;
using System.Runtime.InteropServices;

using Build.Tests.Architecture;

using LitellmStack.Testing;

namespace Build.Tests.CommandLine;

/// <summary>
/// A clone with what the program reads, and the program run in it as a process whose environment is the test's alone. Compose's plugin is a
/// script that writes down how it was called and changes nothing.
/// </summary>
internal sealed class Clone : IDisposable
{
    private const string Plugin = """
        #!/bin/sh
        { echo "$*"; env; } >> "$PLUGIN_CALLS"
        case "$*" in *'version --short'*) echo 2.40.3;; esac
        """;

    // What a .NET process needs.
    private static readonly string[] Kept = ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "SystemRoot", "TEMP", "TMP", "TMPDIR", "DOTNET_ROOT"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clone-");

    public Clone()
    {
        Directory.CreateDirectory(this[".nuke"]);
        foreach (var path in SourceFiles.Below("config", "*").Concat(SourceFiles.Below("compose", "*.yml")).Append("compose/sandbox/images.sh"))
        {
            Write(path, ShippedFiles.Text(path));
        }

        Write("docker/cli-plugins/docker-compose", Plugin);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(this["docker/cli-plugins/docker-compose"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public EngineApiStub Engine { get; } = new();

    /// <summary>What the plugin was called with, and its environment, line by line.</summary>
    public string PluginCalls => File.Exists(this["calls"]) ? File.ReadAllText(this["calls"]) : "";

    /// <summary>Files that no clone has.</summary>
    public IReadOnlyList<string> Made => [.. Directory.EnumerateFiles(folder.FullName).Select(file => Path.GetFileName(file)).Where(name => name != "calls").Order(StringComparer.Ordinal)];

    public string this[string path] => Path.Combine(folder.FullName, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public ProgramRun Run(string line, IReadOnlyDictionary<string, string>? variables = null) => Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), variables);

    public ProgramRun Run(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        return Finished(Start(["exec", Program, .. arguments], variables ?? new Dictionary<string, string>()));
    }

    /// <summary>The program with its output on a full disk.</summary>
    public ProgramRun RunOnAFullDisk(string line)
    {
        var start = Start(["-c", "exec \"$@\" >/dev/full", "sh", Dotnet, "exec", Program, .. line.Split(' ')], new Dictionary<string, string>());
        start.FileName = "/bin/sh";
        return Finished(start);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "_build.dll");

    /// <summary>Of the runtime that these tests run on: DOTNET/shared/Microsoft.NETCore.App/VERSION/.</summary>
    private static string Dotnet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private static ProgramRun Finished(ProcessStartInfo start)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program does not start.");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{string.Join(' ', start.ArgumentList)}' runs for more than {Patience.TotalSeconds} s.");
        }

        return new ProgramRun(process.ExitCode, output.Result.ReplaceLineEndings("\n"), errors.Result.ReplaceLineEndings("\n"));
    }

    public void Dispose()
    {
        Engine.Dispose();
        folder.Delete(recursive: true);
    }

    private ProcessStartInfo Start(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Kept.Select(name => (name, Environment.GetEnvironmentVariable(name))).Where(v => v.Item2 is not null))
        {
            start.Environment[name] = value;
        }

        // No Docker CLI of this machine, so that none of its engine either.
        start.Environment["PATH"] = OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable("PATH") : Commands();
        start.Environment["DOCKER_CONFIG"] = this["docker"];
        start.Environment["DOCKER_HOST"] = Engine.Host;
        start.Environment["PLUGIN_CALLS"] = this["calls"];
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>A folder with the one command that the plugin's script needs.</summary>
    private string Commands()
    {
        var commands = Directory.CreateDirectory(this[".nuke/commands"]).FullName;
        var env = Path.Combine(commands, "env");
        if (!File.Exists(env))
        {
            File.CreateSymbolicLink(env, "/usr/bin/env");
        }

        return commands;
    }
}
