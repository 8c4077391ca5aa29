using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class AcceleratorThatIsAbsent
{
    [SkippableFact]
    public async Task IsRefusedWithTheReasonBeforeAnythingIsCreated()
    {
        await using var clone = await Clone.Make();
        var runtimes = await DockerCli.Shared.Ask("info", "--format", "{{json .Runtimes}} {{json .DiscoveredDevices}}");
        Skip.If(runtimes.Contains("nvidia", StringComparison.Ordinal) || File.Exists("/dev/nvidia0"), "This machine has an NVIDIA device.");

        var up = (await clone.Run("Up", "--sandbox", "--accelerator", "nvidia")).EndedWith(1);

        up.Said.ShouldContain("no NVIDIA runtime, no CDI device");
        up.Said.ShouldContain("machine/accelerator-absent");
        (await clone.Containers()).ShouldBeEmpty();
    }
}
