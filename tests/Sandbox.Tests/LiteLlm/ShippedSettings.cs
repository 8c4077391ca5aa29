using Sandbox.LiteLlm.Settings;

namespace Sandbox.Tests.LiteLlm;

/// <summary>The settings of this repository start the stand-in as they are.</summary>
public sealed class ShippedSettings
{
    [Fact]
    public void ServeEveryModelTheyName()
    {
        var settings = SettingsReader.Read(
            Path.Combine(Root(), "config", "litellm_settings.yml"),
            GatewayUnderTest.Variables(("LITELLM_MASTER_KEY", "sk-of-this-test"), ("OLLAMA_URL", "http://ollama:11434")));
        settings.DroppedModels.ShouldBeEmpty();
        settings.Deployments.ShouldNotBeEmpty();
        settings.Deployments.Where(one => one.Provider.StartsWith("ollama", StringComparison.Ordinal)).ShouldAllBe(one => one.ApiBase == "http://ollama:11434");
        settings.MasterKey.ShouldBe("sk-of-this-test");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
