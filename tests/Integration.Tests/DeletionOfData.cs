using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class DeletionOfData
{
    [SkippableFact]
    public async Task IsRefusedWhereNobodyCanBeAskedAndDoneWhenItWasConfirmed()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);
        var before = await clone.Containers();

        (await clone.Run("Down", "--sandbox", "--volumes")).EndedWith(1).Said.ShouldContain("--yes");

        (await clone.Containers()).ShouldBe(before);
        (await DockerCli.Shared.Volumes(clone.Project)).ShouldHaveSingleItem();

        (await clone.Run("Down", "--sandbox", "--volumes", "--yes")).EndedWith(0);

        (await clone.Containers()).ShouldBeEmpty();
        (await DockerCli.Shared.Volumes(clone.Project)).ShouldBeEmpty();
        (await DockerCli.Shared.Networks(clone.Project)).ShouldBeEmpty();
    }
}
