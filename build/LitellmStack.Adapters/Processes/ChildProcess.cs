using System.Diagnostics;
using System.Text;

namespace LitellmStack.Adapters.Processes;

/// <summary>A child process as a value; run at the places that say how.</summary>
internal sealed record ChildProcess(string Program, IReadOnlyList<string> Arguments, string Directory)
{
    /// <summary>Time that a child gets to end by itself after an interrupt.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Set, changed or (null) removed against this process's own environment.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>
    /// Runs it to its end without a standard input and returns what it said; each line is reported while it runs. When cancelled, a child that
    /// got the terminal's Ctrl-C as well has the grace time to end in order; one that does not is killed with its children.
    /// </summary>
    public async Task<ChildAnswer> Run(Action<string>? outputLine, Action<string>? errorLine, CancellationToken cancellation)
    {
        using var process = BeginRedirected();
        process.StandardInput.Close();
        var output = Read(process.StandardOutput, outputLine);
        var errors = Read(process.StandardError, errorLine);
        await WaitFor(process, Grace, cancellation);
        return new ChildAnswer(process.ExitCode, await output, await errors);
    }

    /// <summary>
    /// Runs it to its end with bytes through its standard input and output; memory does not grow with them. A child that ends before it has read
    /// its input is no exception, its exit code says why. Where a stream of the caller fails or it is cancelled, the child is ended as in <see cref="Run"/>.
    /// </summary>
    public async Task<PipeEnd> Pipe(Stream? input, Stream? output, CancellationToken cancellation)
    {
        using var process = BeginRedirected();
        try
        {
            return await new ChildPipe(process).Run(input, output, cancellation);
        }
        catch
        {
            await End(process, cancellation.IsCancellationRequested ? Grace : TimeSpan.Zero);
            throw;
        }
    }

    /// <summary>Runs it on the user's own terminal and returns its exit code.</summary>
    public async Task<int> RunAttached(CancellationToken cancellation)
    {
        using var process = Begin(Start());
        await WaitFor(process, TimeSpan.Zero, cancellation);
        return process.ExitCode;
    }

    /// <summary>The variables that turn this process's environment into the given one.</summary>
    public static Dictionary<string, string?> Difference(ChildEnvironment wanted)
    {
        var difference = ChildEnvironment.Capture().Variables.Keys
            .Where(name => !wanted.Variables.ContainsKey(name))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in wanted.Variables)
        {
            difference[name] = value;
        }

        return difference;
    }

    /// <summary>Starts it with its three streams in the caller's hands.</summary>
    public Process BeginRedirected()
    {
        var start = Start();
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return Begin(start);
    }

    private static Process Begin(ProcessStartInfo start) =>
        Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' did not start");

    private static async Task WaitFor(Process process, TimeSpan grace, CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await End(process, grace);
            throw;
        }
    }

    private static async Task End(Process process, TimeSpan grace)
    {
        using var limit = new CancellationTokenSource(grace);
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        process.Kill(entireProcessTree: true);
    }

    private static async Task<string> Read(StreamReader reader, Action<string>? report)
    {
        if (report is null)
        {
            return await reader.ReadToEndAsync();
        }

        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            report(line);
        }

        return text.ToString();
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(Program, Arguments) { WorkingDirectory = Directory, UseShellExecute = false };
        foreach (var (name, value) in Environment)
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        return start;
    }
}
