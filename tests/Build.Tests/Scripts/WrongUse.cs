namespace Build.Tests.Scripts;

public sealed class WrongUse
{
    [SkippableTheory]
    [InlineData("scripts/install_docker.sh", "--dryrun")]
    [InlineData("scripts/setup_gpu.sh", "--install")]
    [InlineData("compose/sandbox/images.sh", "no tag")]
    public async Task IsNamedAndNothingIsDone(string script, string argument)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The scripts are for Linux.");
        using var commands = new StandInCommands();

        var run = await ScriptRun.Of(commands, script, argument);

        run.ExitCode.ShouldBe(2, run.Said);
        run.Said.ShouldContain("Usage:");
        commands.Calls.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("scripts/install_docker.sh")]
    [InlineData("scripts/setup_gpu.sh")]
    public async Task HelpIsTheScriptsOwnComment(string script)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The scripts are for Linux.");
        using var commands = new StandInCommands();

        var run = await ScriptRun.Of(commands, script, "--help");

        run.ExitCode.ShouldBe(0, run.Said);
        run.Said.ShouldContain($"Usage: {script} [--dry-run]");
        run.Said.ShouldContain("Exit codes:");
    }
}
