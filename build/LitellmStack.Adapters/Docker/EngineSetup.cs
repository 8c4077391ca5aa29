using LitellmStack.Adapters.Processes;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Docker;

/// <summary>scripts/install_docker.sh, on the user's terminal: it explains itself and may ask sudo's question.</summary>
public sealed class EngineSetup(string root, ChildEnvironment shell, ITranscript transcript)
{
    private const string Script = "scripts/install_docker.sh";

    public async Task<ExitCode> Run(bool isDryRun, CancellationToken cancellation)
    {
        var command = new ChildProcess("bash", [Script, .. isDryRun ? ["--dry-run"] : Array.Empty<string>()], root) { Environment = ChildProcess.Difference(shell) };
        var exitCode = await command.RunAttached(cancellation);
        if (exitCode != 0)
        {
            transcript.Write("engine", $"'{Script}' ended with {exitCode}; what it wrote above says why");
        }

        return exitCode == 0 ? ExitCode.Done : ExitCode.OutsideWorld;
    }
}
