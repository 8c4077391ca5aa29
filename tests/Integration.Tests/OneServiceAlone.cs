using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class OneServiceAlone
{
    [SkippableFact]
    public async Task IsBootedWithoutTheOthers()
    {
        await using var clone = await Clone.Make();

        var up = (await clone.Run("Up", "--sandbox", "--service", "db")).EndedWith(0);

        var container = (await clone.Containers()).ShouldHaveSingleItem();
        (container.Service, container.State).ShouldBe(("db", "running"));
        up["db"].ShouldStartWith("healthy");
    }
}
