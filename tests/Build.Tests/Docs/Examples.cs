using System.ComponentModel;

using CliWrap;
using CliWrap.Buffered;

using LitellmStack.Testing;

namespace Build.Tests.Docs;

/// <summary>The programs of docs/examples: that they can be read. Running them takes a stack.</summary>
public sealed class Examples
{
    private const string Folder = "docs/examples";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Shell => [.. Document.Paths(Folder, ".sh")];

    public static TheoryData<string> Python => [.. Document.Paths(Folder, ".py")];

    public static TheoryData<string> All => [.. Document.Paths(Folder, ".sh", ".py")];

    [SkippableTheory]
    [MemberData(nameof(Shell))]
    public async Task InShellAreRead(string path) => (await Read("bash", ["-n"], path)).ShouldBe("");

    [SkippableTheory]
    [MemberData(nameof(Python))]
    public async Task InPythonAreRead(string path) => (await Read("python3", ["-c", "import ast, sys; ast.parse(sys.stdin.read())"], path)).ShouldBe("");

    [Theory]
    [MemberData(nameof(All))]
    public void AreListed(string path) =>
        Document.Read($"{Folder}/README.md").Lines.ShouldContain(line => line.Contains($"({Path.GetFileName(path)})", StringComparison.Ordinal));

    /// <summary>What the interpreter complains of; it gets the text as input, so that it leaves no file behind.</summary>
    private static async Task<string> Read(string interpreter, IEnumerable<string> arguments, string path)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var run = await Cli.Wrap(interpreter)
                .WithArguments(arguments)
                .WithStandardInputPipe(PipeSource.FromFile(Path.Combine(ShippedFiles.Root, path)))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(limit.Token);
            return run.ExitCode == 0 ? "" : $"exit code {run.ExitCode}: {run.StandardError}";
        }
        catch (Win32Exception e)
        {
            Skip.If(true, $"'{interpreter}' is not on this machine: {e.Message}");
            throw;
        }
    }
}
