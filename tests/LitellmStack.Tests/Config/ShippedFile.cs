using YamlDotNet.RepresentationModel;

namespace LitellmStack.Tests.Config;

/// <summary>The files of this very repository, as they are shipped.</summary>
internal static class ShippedFile
{
    private static readonly string Root = FindRoot();

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static YamlMappingNode Yaml(string path)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(Text(path));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static YamlMappingNode Map(this YamlMappingNode parent, string key) => (YamlMappingNode)parent[key];

    public static IEnumerable<YamlMappingNode> Maps(this YamlMappingNode parent, string key) => ((YamlSequenceNode)parent[key]).Cast<YamlMappingNode>();

    public static IReadOnlyList<string> Listed(this YamlMappingNode parent, string key) => [.. ((YamlSequenceNode)parent[key]).Select(item => ((YamlScalarNode)item).Value ?? "")];

    public static string Value(this YamlMappingNode parent, string key) => ((YamlScalarNode)parent[key]).Value ?? "";

    public static IReadOnlyList<string> Keys(this YamlMappingNode parent) => [.. parent.Children.Keys.Select(key => ((YamlScalarNode)key).Value ?? "")];

    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LitellmStack.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds LitellmStack.slnx.");
    }
}
