using System.Text;

using LitellmStack.Sources;

namespace LitellmStack.Tests.Sources;

/// <summary>Short forms for the situations around it.</summary>
internal static class YamlText
{
    public static YamlFile Read(string text, YamlDialect dialect = YamlDialect.Gateway) => YamlSource.Read("f.yml", Encoding.UTF8.GetBytes(text), dialect);

    public static Trouble OnlyTrouble(this YamlFile file) => file.Troubles.ShouldHaveSingleItem();

    public static Scalar At(this YamlFile file, params string[] keys) =>
        (Scalar)keys.Aggregate((Node)file.Root!, (node, key) => node is Sequence list ? list.Items[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : ((Mapping)node)[key]!);
}
