using System.Globalization;

using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>Where a value stands in the settings: its key or index, below another.</summary>
public sealed record SettingPath(SettingPath? Parent, string Key, bool IsItem)
{
    /// <summary>"model_list", "general_settings": the section it belongs to.</summary>
    public string Section => Parent is null ? Key : Parent.Section;

    /// <summary>The headers of general_settings.pass_through_endpoints are filled in by code of their own.</summary>
    public bool IsPassThroughHeader => Contains("pass_through_endpoints") && Contains("headers");

    /// <summary>Every scalar below a mapping, in the order of the file.</summary>
    public static IEnumerable<SettingValue> Walk(Mapping mapping, SettingPath? parent = null)
    {
        foreach (var entry in mapping.Entries)
        {
            foreach (var found in Below(entry.Value, new SettingPath(parent, entry.Key.Text, IsItem: false)))
            {
                yield return found;
            }
        }
    }

    public bool Contains(string key) => Key == key || (Parent?.Contains(key) ?? false);

    public override string ToString() => Parent is null ? Key : IsItem ? $"{Parent}[{Key}]" : $"{Parent}.{Key}";

    private static IEnumerable<SettingValue> Below(Node node, SettingPath path) => node switch
    {
        Scalar scalar => [new(path, scalar)],
        Mapping mapping => Walk(mapping, path),
        Sequence list => list.Items.SelectMany((item, i) => Below(item, new SettingPath(path, i.ToString(CultureInfo.InvariantCulture), IsItem: true))),
        _ => [],
    };
}
