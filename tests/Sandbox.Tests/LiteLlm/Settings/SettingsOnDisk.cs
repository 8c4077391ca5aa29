namespace Sandbox.Tests.LiteLlm.Settings;

/// <summary>Settings in a folder of their own, which goes with the test.</summary>
public sealed class SettingsOnDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("settings-").FullName;

    public SettingsOnDisk(string text) => Write("settings.yml", text);

    public string Path => System.IO.Path.Combine(folder, "settings.yml");

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(folder, name), text);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
