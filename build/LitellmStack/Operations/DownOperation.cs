using LitellmStack.Compose;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Down: containers and networks go, the data stays unless it is asked for by name. Works without an environment file, by label.</summary>
public sealed class DownOperation(StackPorts ports)
{
    /// <param name="isConfirmed">Whether --yes was given.</param>
    /// <param name="ask">Asks for a line on a terminal; nothing where there is none.</param>
    public async Task<ExitCode> Run(bool volumes, bool isConfirmed, Func<string, string?> ask, CancellationToken cancellation)
    {
        var containers = await ports.Engine.Containers(ports.Stack.Project, cancellation);
        var data = volumes ? await ports.Engine.Volumes(ports.Stack.Project, cancellation) : [];
        if (data.Count > 0 && !ports.IsDryRun && !isConfirmed && ask($"  Deletes {string.Join(", ", data.Select(v => v.Name))}. Type the stack's name '{ports.Stack.Project}' to go on: ") != ports.Stack.Project)
        {
            ports.Transcript.Write("data", $"kept: the name was not typed, nothing was changed\nWith '--yes' the question is not asked.");
            return ExitCode.NotRight;
        }

        var call = ports.Files.Env is null ? ComposeCalls.DownByLabel(ports.Stack.Project, volumes) : ComposeCalls.Down(ports.Stack.EnvFile, volumes) with { Project = ports.Stack.Project };
        var what = $"{containers.Count} containers{(volumes ? $", {data.Count} volumes" : "")}";
        return await ports.Run(new Plan(
        [
            new Step("containers", $"remove {what}", async (progress, token) =>
            {
                var answer = await ports.Compose.Run(call, progress, token);
                return answer.ExitCode == 0
                    ? new Outcome.Done($"removed {what}{(volumes ? "" : "; the data is kept")}")
                    : new Outcome.Failed($"'{call}' ended with {answer.ExitCode}: {answer.Errors.Trim()}", "Look at the engine ('docker info'), then run it again.", RetryHelps: true);
            }),
        ]), cancellation);
    }
}
