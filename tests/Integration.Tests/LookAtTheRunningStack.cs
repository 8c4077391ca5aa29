using System.Text.Json.Nodes;

using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class LookAtTheRunningStack(RunningStack stack)
{
    [SkippableFact]
    public async Task FindsItHealthy()
    {
        var clone = await stack.Clone();

        var health = JsonNode.Parse((await clone.Run("Health", "--sandbox", "--format", "json")).EndedWith(0).Output)!;

        health["healthy"]!.GetValue<bool>().ShouldBeTrue();
        health["lines"]!.AsArray().Select(line => line!["subject"]!.ToString()).ShouldBe(["db", "ollama", "litellm", "gateway", "routes", "models", "backup"]);
    }

    [SkippableFact]
    public async Task ListsItsContainers()
    {
        var clone = await stack.Clone();

        (await clone.Run("Ps", "--sandbox")).EndedWith(0).Output.ShouldContain($"{clone.Project}-litellm-1");
    }

    [SkippableFact]
    public async Task PrintsTheLogOfOneServiceWithoutItsSecrets()
    {
        var clone = await stack.Clone();

        var logs = (await clone.Run("Logs", "--sandbox", "--service", "db", "--tail", "1000")).EndedWith(0);

        logs.Output.ShouldContain("ready to accept connections");
        logs.Output.ShouldNotContain("litellm-1");
        logs.Said.ShouldNotContain(clone.Value("POSTGRES_PASSWORD"));
    }

    [SkippableFact]
    public async Task RestartsOneServiceAndLeavesTheOthers()
    {
        var clone = await stack.Clone();
        var before = (await clone.Containers()).ToDictionary(c => c.Service);

        (await clone.Run("Restart", "--sandbox", "--service", "ollama")).EndedWith(0);

        var after = (await clone.Containers()).ToDictionary(c => c.Service);
        after["db"].ShouldBe(before["db"]);
        after["litellm"].ShouldBe(before["litellm"]);
        after["ollama"].Started.ShouldBeGreaterThan(before["ollama"].Started);
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
    }
}
