using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class KilledService(RunningStack stack)
{
    [SkippableFact]
    public async Task IsNamedByHealthAndMendedByUp()
    {
        var clone = await stack.Clone();
        var killed = (await clone.Containers()).Single(c => c.Service == "ollama");
        await DockerCli.Shared.Ask("kill", killed.Id);

        var sick = (await clone.Run("Health", "--sandbox")).EndedWith(1);
        sick["ollama"].ShouldStartWith("wrong  exited (137)");
        sick["db"].ShouldStartWith("ok");

        (await clone.Run("Up", "--sandbox")).EndedWith(0)["containers"].ShouldContain("start ollama");

        (await clone.Run("Health", "--sandbox")).EndedWith(0);
        (await clone.Containers()).Single(c => c.Service == "ollama").Id.ShouldBe(killed.Id);
    }
}
