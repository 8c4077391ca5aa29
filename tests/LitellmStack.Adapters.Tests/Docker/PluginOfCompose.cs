using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Compose;
using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Docker;

/// <summary>A stand-in for the plugin that tells what it was started with.</summary>
public sealed class PluginOfCompose : IDisposable
{
    private const string Script = """
        #!/bin/sh
        if [ "$1" = version ]; then echo 2.40.3; exit 0; fi
        if [ "$1" = fail ]; then echo one >&2; echo two >&2; exit 14; fi
        if [ "$1" = wait ]; then echo started >&2; exec sleep 60; fi
        for argument in "$@"; do echo "[$argument]"; done
        env | sort
        pwd
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task SaysItsVersion()
    {
        var compose = Plugin();
        compose.IsInstalled.ShouldBeTrue();
        (await compose.Version(default)).ShouldBe("2.40.3");
    }

    [SkippableFact]
    public async Task GetsEveryArgumentAsItIs() =>
        (await Plugin().Run(new ComposeCall(".env", ["exec", "db", "a b", "", "$HOME", "'"]) { Project = "team" }, null, default)).Output
            .ShouldStartWith("[--env-file]\n[.env]\n[--project-name]\n[team]\n[exec]\n[db]\n[a b]\n[]\n[$HOME]\n[']\n");

    [SkippableFact]
    public async Task RunsAtTheRoot() => (await Plugin().Run(new ComposeCall(null, ["ps"]), null, default)).Output.TrimEnd().ShouldEndWith(folder.FullPath);

    [SkippableFact]
    public async Task SeesTheShellsVariablesButComposesOwnAndTheDeclaredOnes()
    {
        var answer = await Plugin(("COMPOSE_PROJECT_NAME", "stray"), ("COMPOSE_FILE", "stray.yml"), ("LITELLM_PORT", "1"), ("HTTP_PROXY", "http://proxy")).Run(new ComposeCall(null, ["ps"]), null, default);
        answer.Output.ShouldContain("\nHTTP_PROXY=http://proxy\n");
        answer.Output.ShouldNotContain("stray");
        answer.Output.ShouldNotContain("LITELLM_PORT");
    }

    [SkippableFact]
    public async Task SeesTheVariablesOfTheCall()
    {
        var call = new ComposeCall(null, ["ps"]) { Variables = new Dictionary<string, string> { ["LITELLM_PORT"] = "5", ["COMPOSE_FILE"] = "a.yml" } };
        var answer = await Plugin(("LITELLM_PORT", "1"), ("COMPOSE_FILE", "stray.yml")).Run(call, null, default);
        answer.Output.ShouldContain("\nLITELLM_PORT=5\n");
        answer.Output.ShouldContain("\nCOMPOSE_FILE=a.yml\n");
    }

    [SkippableFact]
    public async Task FailureIsAnAnswerWithWhatItSaid()
    {
        var lines = new CollectedProgress<string>();
        var answer = await Plugin().Run(new ComposeCall(null, ["fail"]), lines, default);
        (answer.ExitCode, answer.Output, answer.Errors).ShouldBe((14, "", "one\ntwo\n"));
        lines.Reports.ShouldBe(["one", "two"]);
    }

    [SkippableFact]
    public async Task InterruptedOneEnds()
    {
        using var interrupted = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var running = Plugin().Run(new ComposeCall(null, ["wait"]), new Hook(started.SetResult), interrupted.Token);
        await started.Task;
        await interrupted.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public async Task AbsentOneIsSaidAndNamesHowToInstallIt()
    {
        var compose = new ComposePlugin(folder.FullPath, new ChildEnvironment(new Dictionary<string, string> { ["PATH"] = folder.FullPath, ["DOCKER_CONFIG"] = folder.FullPath }), _ => false);
        if (!compose.IsInstalled)
        {
            (await compose.Version(default)).ShouldBeNull();
            (await Should.ThrowAsync<OutsideWorldException>(compose.Run(new ComposeCall(null, ["ps"]), null, default))).Remedy.ShouldContain("docker-compose-plugin");
        }
    }

    private ComposePlugin Plugin(params (string Name, string Value)[] variables)
    {
        Skip.If(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        folder.WriteProgram("config/cli-plugins/docker-compose", Script);
        var shell = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin", ["DOCKER_CONFIG"] = folder["config"] };
        foreach (var (name, value) in variables)
        {
            shell[name] = value;
        }

        return new ComposePlugin(folder.FullPath, new ChildEnvironment(shell), name => name == "LITELLM_PORT");
    }

    private sealed class Hook(Action said) : IProgress<string>
    {
        public void Report(string value) => said();
    }
}
