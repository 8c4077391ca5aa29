using LitellmStack.Adapters.Terminal;
using LitellmStack.Plans;
using LitellmStack.Ports;

using Nuke.Common;

namespace LitellmStack.Build.Entry;

/// <summary>How a target acts: an operation that returns an exit code, whose expected troubles are said in one line.</summary>
internal static class TargetActions
{
    public static ITargetDefinition Does(this ITargetDefinition definition, INukeBuild build, ITranscript transcript, Func<CancellationToken, Task<ExitCode>> operation) =>
        definition.Executes(async () =>
        {
            var code = await Try(operation, transcript);
            if (code != ExitCode.Done)
            {
                build.ExitCode = (int)code;
                throw new ExpectedFailure();
            }
        });

    private static async Task<ExitCode> Try(Func<CancellationToken, Task<ExitCode>> operation, ITranscript transcript)
    {
        try
        {
            var code = await operation(Session.Cancellation);

            // A child that Ctrl-C ended, too, may have looked like an answer.
            Session.Cancellation.ThrowIfCancellationRequested();
            return code;
        }
        catch (OutputFailedException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Make room there, or send it elsewhere; then run the same command again.");
            return ExitCode.OutsideWorld;
        }
        catch (OutsideWorldException e)
        {
            transcript.Write("stopped", $"{e.Message}\n{e.Remedy}");
            return ExitCode.OutsideWorld;
        }
        catch (OperationCanceledException) when (Session.SignalExitCode is { } exitCode)
        {
            transcript.Write("interrupted", "the same command goes on where this one stopped");
            System.Environment.Exit(exitCode);
            throw;
        }
    }
}
