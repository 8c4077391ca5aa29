using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class SecondUp(RunningStack stack)
{
    [SkippableFact]
    public async Task ChangesNoContainerAndNoFile()
    {
        var clone = await stack.Clone();
        var before = await clone.Containers();
        var file = await File.ReadAllTextAsync(clone.EnvFile);

        var up = (await clone.Run("Up", "--sandbox")).EndedWith(0);

        (await clone.Containers()).ShouldBe(before);
        (await File.ReadAllTextAsync(clone.EnvFile)).ShouldBe(file);
        up["containers"].ShouldContain("nothing changed");
        up[".env.sandbox"].ShouldContain("nothing changed");
    }
}
