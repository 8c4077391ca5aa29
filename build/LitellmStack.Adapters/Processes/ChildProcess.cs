using CliWrap;

namespace LitellmStack.Adapters.Processes;

/// <summary>A child process as a value; run at the places that say how.</summary>
internal sealed record ChildProcess(string Program, IReadOnlyList<string> Arguments, string Directory)
{
    /// <summary>Time that a child gets to end by itself after an interrupt, before it is killed with its children.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Set, changed or (null) removed against this process's own environment.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Runs it with its output handed to two targets and returns its exit code. A cancellation interrupts it first and kills it after a grace time.</summary>
    public async Task<int> Run(PipeTarget output, PipeTarget errors, PipeSource input, CancellationToken cancellation)
    {
        using var kill = new CancellationTokenSource();
        await using var registration = cancellation.Register(() => kill.CancelAfter(Grace));
        var result = await Cli.Wrap(Program)
            .WithArguments(Arguments)
            .WithWorkingDirectory(Directory)
            .WithEnvironmentVariables(Environment)
            .WithValidation(CommandResultValidation.None)
            .WithStandardInputPipe(input)
            .WithStandardOutputPipe(output)
            .WithStandardErrorPipe(errors)
            .ExecuteAsync(kill.Token, cancellation);
        return result.ExitCode;
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
}
