using System.Diagnostics;

using LitellmStack.Adapters.GitHub;
using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;
using LitellmStack.Release.Bundling;

namespace LitellmStack.Adapters.Dotnet;

/// <summary>
/// `dotnet publish` of sources that are written into a folder of their own first, so that nothing which lies in the working tree or was compiled
/// before gets into the program. One at a time in a clone.
/// </summary>
/// <param name="root">Of the clone.</param>
/// <param name="packages">"published" or "subset", which the running program was compiled with: they are known to be had here.</param>
public sealed class ProgramPublisher(string root, ChildEnvironment shell, string packages) : IProgramPublisher
{
    private const string Entry = "_build";
    private const int LinesKept = 12;

    private string Work => Path.Combine(root, ".nuke", "temp", "bundle");

    private string Sources => Path.Combine(Work, "sources");

    private string Output => Path.Combine(Work, "program");

    public async Task<PublishedProgram> Publish(IReadOnlyList<BundleEntry> sources, string version, IProgress<string> progress, CancellationToken cancellation)
    {
        using var held = Hold();
        Clear();
        await Write(sources, cancellation);
        var answer = await Run(PublishCall.Of(Sources, Output, version, packages, isPrecompiled: true), progress, cancellation);
        if (answer.ExitCode != 0 && PublishCall.LacksReadyToRunCompiler(answer.Output))
        {
            progress.Report("the package source has no ReadyToRun compiler: compiling without, so that each start takes about 0.3 s longer");
            answer = await Run(PublishCall.Of(Sources, Output, version, packages, isPrecompiled: false), progress, cancellation);
        }

        if (answer.ExitCode != 0)
        {
            throw Failed(answer);
        }

        var program = new PublishedProgram(Read(), packages);
        Clear();
        return program;
    }

    private FileStream Hold()
    {
        Directory.CreateDirectory(Work);
        try
        {
            return new FileStream(Path.Combine(Work, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new OutsideWorldException("Another run bundles in this clone at the moment.", "Wait for its end, then run it again.", e);
        }
    }

    /// <summary>Also what a run that was killed left here.</summary>
    private void Clear()
    {
        foreach (var folder in new[] { Sources, Output }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Write(IReadOnlyList<BundleEntry> sources, CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            var path = Path.Combine(Sources, source.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, source.Content, cancellation);
        }
    }

    private async Task<ChildAnswer> Run(PublishCall call, IProgress<string> progress, CancellationToken cancellation)
    {
        if (shell.Find("dotnet") is not { } dotnet)
        {
            throw new OutsideWorldException(
                "There is no .NET SDK on PATH, and the program in a bundle is compiled by it; nothing was written.", "Install the SDK that global.json names, then run it again.");
        }

        var environment = ChildProcess.Difference(shell.Without(name => PublishCall.IsTakenForAProperty(name) || GitHubToken.IsIn(name)));
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var started = Stopwatch.GetTimestamp();
        var child = new ChildProcess(dotnet, call.Arguments, Sources) { Environment = environment };
        void Show(string line) => progress.Report($"compiling the program, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        return await child.Run(Show, Show, cancellation);
    }

    private List<BundleEntry> Read() =>
    [
        .. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Select(path => new BundleEntry(
            Path.GetRelativePath(Output, path).Replace('\\', '/'),
            File.ReadAllBytes(path),
            Path.GetFileName(path) == Entry)),
    ];

    private OutsideWorldException Failed(ChildAnswer answer)
    {
        var lines = $"{answer.Output}\n{answer.Errors}".Split('\n').Select(line => line.Replace(Sources + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Trim()).Where(line => line.Length > 0).Distinct().ToList();
        var errors = lines.Where(line => line.Contains("error ", StringComparison.Ordinal)).ToList();
        List<string> last = [.. (errors.Count > 0 ? errors : lines).TakeLast(LinesKept)];
        return new OutsideWorldException(
            $"The program could not be compiled for the bundle ('dotnet publish' ended with {answer.ExitCode}); nothing was written. It said:\n{string.Join('\n', last)}",
            "Mend what it names. Where a package can't be restored, name a folder that holds it in STACK_PACKAGE_SOURCE.") { ChildExitCode = answer.ExitCode, LastLines = last };
    }
}
