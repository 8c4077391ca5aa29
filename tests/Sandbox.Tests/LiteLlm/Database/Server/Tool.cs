using CliWrap;
using CliWrap.Buffered;

namespace Sandbox.Tests.LiteLlm.Database.Server;

/// <summary>A run of one of this machine's programs, never longer than its limit.</summary>
internal static class Tool
{
    /// <param name="environment">In addition to the test run's own: what must not be seen in the list of processes.</param>
    public static async Task<BufferedCommandResult> Run(string program, TimeSpan limit, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        using var end = new CancellationTokenSource(limit);
        try
        {
            return await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithEnvironmentVariables(environment.ToDictionary(one => one.Name, one => (string?)one.Value))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(end.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' did not end within {limit.TotalSeconds:0} s and was killed.", e);
        }
    }
}
