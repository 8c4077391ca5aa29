using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class PlainDockerCompose(RunningStack stack)
{
    [SkippableFact]
    public async Task ListsTheSameStack()
    {
        var clone = await stack.Clone();

        var services = (await clone.Compose("ps", "--services")).EndedWith(0);

        services.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ShouldBe(["db", "litellm", "ollama"]);
    }

    [SkippableFact]
    public async Task ChangesNothingWithUp()
    {
        var clone = await stack.Clone();
        var before = await clone.Containers();

        (await clone.Compose("up", "--detach")).EndedWith(0);

        (await clone.Containers()).ShouldBe(before);
    }
}
