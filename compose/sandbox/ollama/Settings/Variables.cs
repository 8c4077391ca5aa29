using System.Globalization;

namespace Sandbox.Ollama.Settings;

/// <summary>Reads variables the way Ollama does: trimmed of spaces and quotes, bad counts fall back with a warning, bad switches count as on.</summary>
internal sealed class Variables(IConfiguration configuration)
{
    private readonly List<SettingWarning> warnings = [];

    public IReadOnlyList<SettingWarning> Warnings => warnings;

    public void Warn(string name, string value, string standard) => warnings.Add(new SettingWarning(name, value, standard));

    public string Text(string name) => (configuration[name] ?? "").Trim().Trim('"', '\'');

    public long Count(string name, long standard)
    {
        var text = Text(name);
        if (text.Length == 0)
            return standard;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;

        Warn(name, text, standard.ToString(CultureInfo.InvariantCulture));
        return standard;
    }

    public bool Switch(string name) => Text(name) switch
    {
        "" or "0" or "f" or "F" or "false" or "False" or "FALSE" => false,
        _ => true,
    };
}
