using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class EditedSettings(RunningStack stack)
{
    [SkippableFact]
    public async Task RecreateTheGatewayAlone()
    {
        var clone = await stack.Clone();
        var settings = Path.Combine(clone.Folder, "config", "litellm_settings.yml");
        var before = (await clone.Containers()).ToDictionary(c => c.Service);
        var text = await File.ReadAllTextAsync(settings);
        await File.WriteAllTextAsync(settings, text.Replace("model_name: gemini-flash-lite\n", "model_name: gemini-renamed\n", StringComparison.Ordinal));

        var up = (await clone.Run("Up", "--sandbox")).EndedWith(0);

        up["containers"].ShouldBe("leave db, ollama · recreate litellm");
        var after = (await clone.Containers()).ToDictionary(c => c.Service);
        after["db"].ShouldBe(before["db"]);
        after["ollama"].ShouldBe(before["ollama"]);
        after["litellm"].Created.ShouldBeGreaterThan(before["litellm"].Created);
        (await clone.Gateway.Routes()).ShouldContain("gemini-renamed");
    }
}
