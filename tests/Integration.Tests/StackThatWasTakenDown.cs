using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class StackThatWasTakenDown
{
    [SkippableFact]
    public async Task LeavesNoContainerAndNoNetworkAndComesBackWithItsData()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        var key = await clone.Gateway.NewKey();
        var volumes = await DockerCli.Shared.Volumes(clone.Project);

        (await clone.Run("Down", "--sandbox")).EndedWith(0);

        (await clone.Containers()).ShouldBeEmpty();
        (await DockerCli.Shared.Networks(clone.Project)).ShouldBeEmpty();
        volumes.Count.ShouldBe(2);
        (await DockerCli.Shared.Volumes(clone.Project)).ShouldBe(volumes);

        (await clone.Run("Up", "--sandbox")).EndedWith(0)["model"].ShouldContain("is there");

        (await clone.Gateway.With(key).Status()).ShouldBe(200);
        (await clone.Gateway.With(key).Chat("What is 2 + 2?")).Text.ShouldContain("4");
    }
}
