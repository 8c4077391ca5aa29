namespace Build.Tests.Subset;

/// <summary>The recorded surface of the published package, which lies beside the repository where it lies at all.</summary>
internal sealed class PublishedSurface
{
    private readonly Dictionary<string, HashSet<string>> membersByHeader = new(StringComparer.Ordinal);

    private PublishedSurface(IEnumerable<string> lines)
    {
        HashSet<string> members = [];
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                membersByHeader[HeaderIn(line)] = members = [];
            else
                members.Add(line.Trim());
        }
    }

    public static string? FindFile()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "LitellmStack.slnx")))
            root = root.Parent;

        return new[] { root?.Parent, root?.Parent?.Parent }
            .OfType<DirectoryInfo>()
            .Select(x => Path.Combine(x.FullName, "shared", "facts", "nuke-public-api.txt"))
            .FirstOrDefault(File.Exists);
    }

    public static PublishedSurface Read(string path) => new(File.ReadLines(path));

    public static PublishedSurface Parse(string text) => new(text.Split('\n'));

    /// <summary>What the type has and the published one has not.</summary>
    public IEnumerable<string> LinesBeyond(Type type)
    {
        var header = SurfaceText.HeaderOf(type);
        return membersByHeader.TryGetValue(header, out var members)
            ? SurfaceText.LinesOf(type).Where(x => !members.Contains(x)).Select(x => $"{header} {x}")
            : [header];
    }

    // Which of its assemblies a type comes from is in brackets after the kind, and no concern of a source.
    private static string HeaderIn(string line) => line[..(line.IndexOf(']', StringComparison.Ordinal) + 1)];
}
