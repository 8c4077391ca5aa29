using LitellmStack.Adapters.Processes;
using LitellmStack.Compose;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Sandbox;

/// <summary>Builds the sandbox's images with compose/sandbox/images.sh.</summary>
public sealed class SandboxImages(string root, ChildEnvironment shell) : ISandboxImages
{
    private const int LinesKept = 20;

    public async Task Build(string tag, IProgress<string> progress, CancellationToken cancellation)
    {
        var said = new Queue<string>();
        void Hear(string line)
        {
            // Both streams report, each on a thread of its own.
            lock (said)
            {
                said.Enqueue(line);
                if (said.Count > LinesKept)
                {
                    said.Dequeue();
                }
            }

            progress.Report(line.Trim());
        }

        var script = new ChildProcess("bash", ["compose/sandbox/images.sh", tag], root) { Environment = ChildProcess.Difference(shell) };
        var (exitCode, _, _) = await script.Run(Hear, Hear, cancellation);
        if (exitCode != 0)
        {
            throw new OutsideWorldException(
                $"The sandbox's images could not be built ('bash compose/sandbox/images.sh {tag}' ended with {exitCode}). Its last lines:\n{string.Join('\n', said)}",
                "Mend what the last lines name, then run the same command again: images that were built are kept.")
            {
                ChildExitCode = exitCode,
                LastLines = [.. said],
            };
        }
    }
}
