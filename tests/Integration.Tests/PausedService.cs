using Integration.Tests.Stage;

namespace Integration.Tests;

/// <summary>A container that takes calls and never answers.</summary>
[Collection(OnTheRunningStack.Name)]
public sealed class PausedService(RunningStack stack)
{
    [SkippableFact]
    public async Task IsNamedByHealthInsteadOfHangingIt()
    {
        var clone = await stack.Clone();
        foreach (var service in (string[])["ollama", "litellm"])
        {
            await clone.Compose("pause", service);

            var health = await clone.Run("Health", "--sandbox");

            await clone.Compose("unpause", service);
            health.EndedWith(1)[service].ShouldStartWith("wrong  paused");
            health.Took.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        }

        (await clone.Run("Up", "--sandbox")).EndedWith(0);
    }

    [SkippableFact]
    public async Task IsRestartedByUp()
    {
        var clone = await stack.Clone();
        var paused = (await clone.Containers()).Single(c => c.Service == "ollama");
        await DockerCli.Shared.Ask("pause", paused.Id);

        (await clone.Run("Up", "--sandbox")).EndedWith(0)["stuck"].ShouldContain("restarted ollama");

        (await clone.Containers()).Single(c => c.Service == "ollama").Id.ShouldBe(paused.Id);
    }
}
