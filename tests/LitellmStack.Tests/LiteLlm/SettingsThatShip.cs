using System.Text;

using LitellmStack.Environment;
using LitellmStack.Sources;
using LitellmStack.Testing;

namespace LitellmStack.Tests.LiteLlm;

public sealed class SettingsThatShip
{
    /// <summary>The diff of this snapshot is the review of a change of routes or settings. They hold no secret: 'os.environ/' names where one is.</summary>
    [Fact]
    public async Task MeanThis()
    {
        var bytes = Encoding.UTF8.GetBytes(ShippedFiles.Text(StackFiles.Settings));
        await Snapshot.Text(CanonicalYaml.Of(YamlSource.Read(StackFiles.Settings, bytes, YamlDialect.Gateway).Root!), "yaml");
    }
}
