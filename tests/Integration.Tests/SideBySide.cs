using Integration.Tests.Stage;

namespace Integration.Tests;

/// <summary>Two projects of one clone, on ports of their own.</summary>
public sealed class SideBySide
{
    [SkippableFact]
    public async Task TheyNeverSeeEachOthersData()
    {
        await using var clone = await Clone.Make();
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        var first = clone.Gateway;
        var key = await first.NewKey();
        var containers = await clone.Containers();
        var (otherGateway, otherOllama) = (FreePort.Next(), FreePort.Next());
        var file = await File.ReadAllTextAsync(clone.EnvFile);
        await File.WriteAllTextAsync(clone.EnvFile, file
            .Replace($"LITELLM_PORT={clone.GatewayPort}", $"LITELLM_PORT={otherGateway}", StringComparison.Ordinal)
            .Replace($"OLLAMA_PORT={clone.OllamaPort}", $"OLLAMA_PORT={otherOllama}", StringComparison.Ordinal));

        (await clone.Run("Up", "--sandbox", "--project", $"{clone.Name}-other")).EndedWith(0);
        var second = new Gateway(otherGateway, key);

        (await clone.Containers()).ShouldBe(containers);
        (await first.With(key).Status()).ShouldBe(200);
        (await second.Status()).ShouldBe(401);
        (await DockerCli.Shared.Volumes(clone.Project)).Count.ShouldBe(2);

        (await clone.RunIn([("STACK_PROJECT", null)], "Down", "--sandbox", "--volumes", "--yes")).EndedWith(0);

        (await clone.Containers()).ShouldBe(containers);
        (await first.With(key).Chat("What is 2 + 2?")).Text.ShouldContain("4");
    }
}
