using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Machine;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Adapters.Tests.Docker;

public sealed class EngineOverItsApi : EngineContract, IAsyncLifetime
{
    private const string ProjectLabel = "com.docker.compose.project";

    private readonly DockerEngine engine = new(
        EngineEndpoint.Of(ChildEnvironment.Capture()), new DockerInfo("/", ChildEnvironment.Capture()), answerWithin: TimeSpan.FromSeconds(60));

    protected override IEngine Engine => engine;

    public Task InitializeAsync() => EngineHere.Require();

    public async Task DisposeAsync()
    {
        foreach (var project in (string[])[Project, $"{Project}-2"])
        {
            var filter = $"label={ProjectLabel}={project}";
            if (await EngineHere.Docker("ps", "--all", "--quiet", "--filter", filter) is { Length: > 0 } containers)
            {
                await EngineHere.Docker(["rm", "--force", "--volumes", .. containers.Split('\n')]);
            }

            if (await EngineHere.Docker("volume", "ls", "--quiet", "--filter", filter) is { Length: > 0 } volumes)
            {
                await EngineHere.Docker(["volume", "rm", .. volumes.Split('\n')]);
            }
        }
    }

    protected override async Task RunToItsEnd(string project, string service, string hash, int exitCode, params IReadOnlyList<string> lines)
    {
        var script = string.Concat(lines.Select(line => $"echo {line}; ")) + $"exit {exitCode}";
        var id = await EngineHere.Docker(["run", "--detach", .. Labels(project, service), "--label", $"com.docker.compose.config-hash={hash}", EngineHere.Image, "/bin/sh", "-c", script]);
        await EngineHere.Docker("wait", id);
    }

    protected override Task Start(string project, string service, int hostPort) => EngineHere.Docker(
        ["run", "--detach", .. Labels(project, service), .. hostPort == 0 ? Array.Empty<string>() : ["--publish", $"127.0.0.1:{hostPort}:80"], EngineHere.Image, "/bin/sleep", "300"]);

    protected override Task MakeVolume(string project, string volume) => EngineHere.Docker(
        "volume", "create", "--label", $"{ProjectLabel}={project}", "--label", $"com.docker.compose.volume={volume}", $"{project}_{volume}");

    private static string[] Labels(string project, string service) =>
        ["--label", $"{ProjectLabel}={project}", "--label", $"com.docker.compose.service={service}", "--network", "bridge"];
}
