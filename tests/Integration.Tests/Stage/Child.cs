using System.Diagnostics;
using System.Text;

using CliWrap;

namespace Integration.Tests.Stage;

/// <summary>A process that was started and is watched: never longer than its limit, never with an open standard input.</summary>
internal sealed class Child
{
    /// <summary>The longest thing a test waits for is a first build of the sandbox's images on a slow machine.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private TaskCompletionSource wrote = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Child(string program, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string?> environment, TimeSpan limit)
    {
        var command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        var watch = Stopwatch.StartNew();
        var bound = new CancellationTokenSource(limit);
        var running = Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .WithStandardInputPipe(PipeSource.Null)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(Write))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line => Keep(errors, line)))
            .ExecuteAsync(bound.Token);
        Id = running.ProcessId;
        End = Finish();

        async Task<ProgramRun> Finish()
        {
            using (bound)
            {
                try
                {
                    var result = await running;
                    return new ProgramRun(command, result.ExitCode, Text(output), Text(errors), watch.Elapsed);
                }
                catch (OperationCanceledException e)
                {
                    throw new TimeoutException($"'{command}' did not end within {limit.TotalSeconds:0} s and was killed. It said:\n{Text(output)}\n{Text(errors)}", e);
                }
            }
        }
    }

    public int Id { get; }

    public Task<ProgramRun> End { get; }

    /// <summary>What it has written to standard error so far.</summary>
    public string Complaints => Text(errors);

    /// <summary>Waits until it has written something to standard output; fails where it ends without.</summary>
    public async Task Says(string text)
    {
        while (true)
        {
            var hasEnded = End.IsCompleted;
            var next = Volatile.Read(ref wrote).Task;
            if (Text(output).Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            hasEnded.ShouldBeFalse($"It ended without '{text}'; it said:\n{Text(output)}\n{Text(errors)}");
            await Task.WhenAny(next, End);
        }
    }

    public static Child Start(string program, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string?> environment, TimeSpan? limit = null) =>
        new(program, arguments, folder, environment, limit ?? Longest);

    /// <summary>Runs a tool of this machine in its own environment.</summary>
    public static Task<ProgramRun> Run(string program, params IReadOnlyList<string> arguments) =>
        Start(program, arguments, Path.GetTempPath(), new Dictionary<string, string?>(), TimeSpan.FromMinutes(1)).End;

    private void Write(string line)
    {
        lock (output)
        {
            Keep(output, line);
            wrote.SetResult();
            wrote = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private static void Keep(StringBuilder text, string line)
    {
        lock (text)
        {
            text.Append(line).Append('\n');
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
