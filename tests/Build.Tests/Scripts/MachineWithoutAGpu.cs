namespace Build.Tests.Scripts;

public sealed class MachineWithoutAGpu
{
    [SkippableFact]
    public async Task SetUpIsRefusedWithTheReason()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The script is for Linux.");
        Skip.If(File.Exists("/dev/nvidiactl") || File.Exists("/dev/dxg"), "This machine has an NVIDIA device.");
        using var commands = new StandInCommands().WithEngine("28.5.2", "2.40.3");

        var run = await ScriptRun.Of(commands, "scripts/setup_gpu.sh", "--dry-run");

        run.ExitCode.ShouldBe(1, run.Said);
        run.Said.ShouldContain("NVIDIA");
        commands.Calls.ShouldBeEmpty();
    }
}
