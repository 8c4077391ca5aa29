using LitellmStack.Sources;

namespace LitellmStack.Release.Bundling;

/// <summary>Which files of a commit a bundle holds, as config/stack.yml declares it.</summary>
public sealed record BundleList(IReadOnlyList<PathPattern> Patterns)
{
    public const string Path = "config/stack.yml";

    /// <summary>What is for others than operators, whatever a pattern says.</summary>
    private static readonly string[] NeverBundled = ["tests/", ".ci/", ".github/"];

    public static BundleList Read(YamlFile file) => new(
        [.. ((file.Root?["bundle"] as Sequence)?.Items ?? []).OfType<Scalar>().Select(pattern => new PathPattern(pattern.Text))]);

    /// <summary>The files that a pattern names, sorted by the bytes of their paths.</summary>
    public IReadOnlyList<TreeFile> Choose(IReadOnlyList<TreeFile> tree) =>
    [
        .. tree.Where(file => !NeverBundled.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            .Where(file => Patterns.Any(pattern => pattern.Matches(file.Path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>What keeps this list from making a bundle of a tree.</summary>
    public IEnumerable<string> Troubles(IReadOnlyList<TreeFile> tree)
    {
        if (Patterns.Count == 0)
        {
            yield return $"{Path} declares no 'bundle', so no file would be in it. List patterns of paths there.";
        }

        var chosen = Choose(tree);
        foreach (var pattern in Patterns.Where(pattern => !chosen.Any(file => pattern.Matches(file.Path))))
        {
            yield return $"{Path}: the pattern '{pattern}' of 'bundle' names no file of the commit. Mend it or take it out.";
        }
    }
}
