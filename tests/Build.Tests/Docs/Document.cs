using LitellmStack.Testing;

namespace Build.Tests.Docs;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Relative to the root, with slashes.</param>
internal sealed record Document(string Path, IReadOnlyList<string> Lines)
{
    private static readonly string[] NotOurs = [".git", ".nuke", "TestResults", "bin", "node_modules", "obj"];

    public static Document Read(string path) => new(path, File.ReadAllLines(System.IO.Path.Combine(ShippedFiles.Root, path)));

    /// <summary>Paths of files by the ending of their names, below a folder; snapshots left out, which hold what others say.</summary>
    public static IEnumerable<string> Paths(string folder, params IReadOnlyList<string> endings) =>
        Below(new DirectoryInfo(System.IO.Path.Combine(ShippedFiles.Root, folder)))
            .Where(file => endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !file.Name.Contains(".verified.", StringComparison.Ordinal) && !file.Name.Contains(".received.", StringComparison.Ordinal))
            .Select(file => System.IO.Path.GetRelativePath(ShippedFiles.Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines under a heading, up to the next one of the same or a higher level.</summary>
    public IReadOnlyList<string> Section(string heading)
    {
        var level = heading.TakeWhile(c => c == '#').Count();
        var lines = Lines.SkipWhile(line => line != heading).ToList();
        lines.ShouldNotBeEmpty($"'{Path}' has no heading '{heading}'.");
        return [.. lines.Skip(1).TakeWhile(line => !IsHeading(line, level))];
    }

    /// <summary>The first column of the tables among lines, where it is code: "Up" of "| `Up` | … |".</summary>
    public static IReadOnlyList<string> CodeOfFirstColumn(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];

    private static bool IsHeading(string line, int level)
    {
        var signs = line.TakeWhile(c => c == '#').Count();
        return signs > 0 && signs <= level && line.Length > signs && line[signs] == ' ';
    }

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Below));
}
