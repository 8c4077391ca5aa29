using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Docker;

/// <summary>
/// The `docker` program: contexts and DOCKER_HOST are honoured as the user's own calls honour them, exit codes pass through, and a pipe through it
/// is the fastest way for a dump.
/// </summary>
/// <param name="root">The repository's root, where calls are made as a user would make them.</param>
public sealed class DockerCli(string root, ChildEnvironment shell)
{
    private readonly Dictionary<string, string?> environment = ChildProcess.Difference(shell);

    private readonly Lazy<string?> program = new(() => shell.Find("docker"));

    /// <summary>A call as a value.</summary>
    /// <param name="secrets">Variables of the child: what `--env NAME` hands on and no list of processes shows.</param>
    internal ChildProcess Command(IReadOnlyList<string> arguments, params IReadOnlyList<(string Name, string Value)> secrets)
    {
        var path = program.Value ?? throw new OutsideWorldException(
            "There is no 'docker' in PATH.",
            "Install the Docker CLI; on Debian or Ubuntu './build.sh Up --install-docker' does.");
        var variables = new Dictionary<string, string?>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in secrets)
        {
            variables[name] = value;
        }

        return new ChildProcess(path, arguments, root) { Environment = variables };
    }
}
