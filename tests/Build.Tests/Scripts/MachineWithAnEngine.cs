namespace Build.Tests.Scripts;

public sealed class MachineWithAnEngine
{
    [SkippableTheory]
    [InlineData("28.5.2", "2.40.3")]
    [InlineData("25.0.0", "2.26.0")]
    [InlineData("29.1.0", "5.5.0")]
    public async Task GoodEnoughOneIsLeftAlone(string engine, string compose)
    {
        MachineWithoutAnEngine.SkipUnlessDebianOrUbuntu();
        using var commands = new StandInCommands().WithEngine(engine, compose);

        var run = await ScriptRun.Of(commands, "scripts/install_docker.sh");

        run.ExitCode.ShouldBe(0, run.Said);
        run.Said.ShouldContain($"{engine} answers");
        commands.Calls.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("24.0.9", "2.40.3")]
    [InlineData("28.5.2", "2.9.0")]
    public async Task OlderOneWouldBeReplaced(string engine, string compose)
    {
        MachineWithoutAnEngine.SkipUnlessDebianOrUbuntu();
        using var commands = new StandInCommands().WithEngine(engine, compose);

        var run = await ScriptRun.Of(commands, "scripts/install_docker.sh", "--dry-run");

        run.ExitCode.ShouldBe(0, run.Said);
        run.Said.ShouldContain("would: install");
    }

    [SkippableFact]
    public async Task OlderOneWithContainersIsNotStopped()
    {
        MachineWithoutAnEngine.SkipUnlessDebianOrUbuntu();
        using var commands = new StandInCommands().WithEngine("20.10.24", "2.40.3", containers: 2);

        var run = await ScriptRun.Of(commands, "scripts/install_docker.sh", "--dry-run");

        run.ExitCode.ShouldBe(1, run.Said);
        run.Said.ShouldContain("runs 2 containers");
        commands.Calls.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task OneThatThisUserMayNotUseIsNamed()
    {
        MachineWithoutAnEngine.SkipUnlessDebianOrUbuntu();
        using var commands = new StandInCommands();
        commands.Add("docker", "echo 'permission denied while trying to connect to the docker API' >&2; exit 1");

        var run = await ScriptRun.Of(commands, "scripts/install_docker.sh", "--dry-run");

        run.ExitCode.ShouldBe(1, run.Said);
        run.Said.ShouldContain("usermod -aG docker");
    }
}
