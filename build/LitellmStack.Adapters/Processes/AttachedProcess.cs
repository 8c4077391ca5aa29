using System.Diagnostics;

namespace LitellmStack.Adapters.Processes;

/// <summary>Runs a child on the user's own terminal, which the pipes of <see cref="ChildProcess.Run"/> would hide from it.</summary>
internal static class AttachedProcess
{
    /// <summary>
    /// Waits for the child and returns its exit code. A terminal sends Ctrl-C to the child as well; when this process is told to end by other
    /// means, the child is ended with its children.
    /// </summary>
    public static async Task<int> RunAttached(this ChildProcess command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments) { WorkingDirectory = command.Directory, UseShellExecute = false };
        foreach (var (name, value) in command.Environment)
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

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{command.Program}' did not start");
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }
}
