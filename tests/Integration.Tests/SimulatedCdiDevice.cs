using Integration.Tests.Stage;

namespace Integration.Tests;

/// <summary>A real engine that finds a CDI specification of a card that is not there.</summary>
public sealed class SimulatedCdiDevice
{
    private const string Specification = """
        {
          "cdiVersion": "0.5.0",
          "kind": "nvidia.com/gpu",
          "devices": [{ "name": "all", "containerEdits": { "env": ["SIMULATED_GPU=1"] } }]
        }
        """;

    [SkippableFact]
    public async Task IsChosenByItself()
    {
        await using var engine = await SecondEngine.Start(Specification);
        await using var clone = await Clone.Make();

        var up = (await clone.RunIn([("DOCKER_HOST", engine.Host)], "Up", "--sandbox", "--dry-run")).EndedWith(0);

        up.Said.ShouldContain("nvidia-cdi: the engine lists the CDI device nvidia.com/gpu=all");
    }

    [SkippableFact]
    public async Task IsLeftAloneWhereTheCpuIsAskedFor()
    {
        await using var engine = await SecondEngine.Start(Specification);
        await using var clone = await Clone.Make();

        var up = (await clone.RunIn([("DOCKER_HOST", engine.Host)], "Up", "--sandbox", "--dry-run", "--accelerator", "cpu")).EndedWith(0);

        up.Said.ShouldContain("cpu: asked for");
    }
}
