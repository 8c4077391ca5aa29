using LitellmStack.Adapters.Processes;
using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Docker;

/// <summary>Docker Compose v2: its plugin called directly where it is found (half the time of a call through `docker`), else through `docker`.</summary>
/// <param name="root">The repository's root, where calls are made as a user would make them.</param>
/// <param name="isDeclared">Names the variables that do not come from the shell: on a sandbox those of config/env.example.</param>
public sealed class ComposePlugin(string root, ChildEnvironment shell, Func<string, bool> isDeclared) : ICompose
{
    private readonly Dictionary<string, string?> environment = ChildProcess.Difference(
        shell.Without(name => name.StartsWith("COMPOSE_", StringComparison.Ordinal) || StackBlock.Decides(name) || isDeclared(name)));

    private readonly Lazy<(string Program, string[] First)?> program = new(() => Find(shell));

    public bool IsInstalled => program.Value is not null;

    public async Task<string?> Version(CancellationToken cancellation)
    {
        if (!IsInstalled)
        {
            return null;
        }

        var answer = await Run(new ComposeCall(null, ["version", "--short"]), lines: null, cancellation);
        return answer.ExitCode == 0 ? answer.Output.Trim() : null;
    }

    public async Task<ComposeAnswer> Run(ComposeCall call, IProgress<string>? lines, CancellationToken cancellation)
    {
        var answer = await Command(call).Run(outputLine: null, lines is null ? null : lines.Report, cancellation);
        return new ComposeAnswer(answer.ExitCode, answer.Output, answer.Errors);
    }

    public Task<int> Attach(ComposeCall call, CancellationToken cancellation) => Command(call).RunAttached(cancellation);

    private ChildProcess Command(ComposeCall call)
    {
        var (path, first) = program.Value ?? throw new OutsideWorldException(
            "The Docker CLI has no Compose plugin.",
            "Install 'docker-compose-plugin' from Docker's repository; on Debian or Ubuntu './build.sh Up --install-docker' does.");
        var variables = new Dictionary<string, string?>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in call.Variables)
        {
            variables[name] = value;
        }

        return new ChildProcess(
            path,
            [
                .. first,
                .. call.EnvFile is null ? Array.Empty<string>() : ["--env-file", call.EnvFile],
                .. call.Project is null ? Array.Empty<string>() : ["--project-name", call.Project],
                .. call.Arguments,
            ],
            root) { Environment = variables };
    }

    private static (string, string[])? Find(ChildEnvironment shell)
    {
        var name = OperatingSystem.IsWindows() ? "docker-compose.exe" : "docker-compose";
        var home = shell.Variables.GetValueOrDefault("DOCKER_CONFIG")
            ?? (shell.Variables.TryGetValue("HOME", out var folder) ? Path.Combine(folder, ".docker") : null);
        string[] folders =
        [
            .. home is null ? Array.Empty<string>() : [Path.Combine(home, "cli-plugins")],
            "/usr/local/lib/docker/cli-plugins",
            "/usr/local/libexec/docker/cli-plugins",
            "/usr/lib/docker/cli-plugins",
            "/usr/libexec/docker/cli-plugins",
        ];
        if (folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists) is { } plugin)
        {
            return (plugin, []);
        }

        return shell.Find("docker") is { } docker ? (docker, ["compose"]) : null;
    }
}
