namespace Build.Tests.Scripts;

public sealed class MachineWithoutAnEngine
{
    [SkippableFact]
    public async Task DryRunSaysWhatItWouldDoAndChangesNothing()
    {
        SkipUnlessDebianOrUbuntu();
        using var commands = new StandInCommands();

        var run = await ScriptRun.Of(commands, "scripts/install_docker.sh", "--dry-run");

        run.ExitCode.ShouldBe(0, run.Said);
        run.Said.ShouldContain("would: install");
        run.Said.TrimEnd().ShouldEndWith("nothing was changed");
        commands.Calls.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task EngineElsewhereIsNotShadowedByOneOfOurs()
    {
        SkipUnlessDebianOrUbuntu();
        using var commands = new StandInCommands { DockerHost = "tcp://10.0.0.7:2375" };

        var run = await ScriptRun.Of(commands, "scripts/install_docker.sh", "--dry-run");

        run.ExitCode.ShouldBe(1, run.Said);
        run.Said.ShouldContain("'tcp://10.0.0.7:2375'");
        commands.Calls.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task ImagesOfTheSandboxNameTheSetUp()
    {
        SkipUnlessDebianOrUbuntu();
        using var commands = new StandInCommands();

        var run = await ScriptRun.Of(commands, "compose/sandbox/images.sh", "0123456789ab");

        run.ExitCode.ShouldBe(3, run.Said);
        run.Said.ShouldContain("scripts/install_docker.sh");
        commands.Calls.ShouldBeEmpty();
    }

    internal static void SkipUnlessDebianOrUbuntu()
    {
        const string described = "/etc/os-release";
        var lines = File.Exists(described) ? File.ReadAllLines(described) : [];
        Skip.IfNot(lines.Contains("ID=debian") || lines.Contains("ID=ubuntu"), "The set-up scripts are for Debian and Ubuntu.");
    }
}
