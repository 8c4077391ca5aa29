using LitellmStack.Testing;

namespace Build.Tests.Architecture;

/// <summary>Files of the repository as they stand in it, without what compilers put beside them.</summary>
internal static class SourceFiles
{
    /// <summary>Paths relative to the root, with forward slashes, sorted.</summary>
    public static IReadOnlyList<string> Below(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(ShippedFiles.Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(ShippedFiles.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(["bin", "obj"]).Any())
            .Order(StringComparer.Ordinal),
    ];
}
