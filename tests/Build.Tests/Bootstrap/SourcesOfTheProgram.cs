using System.Text.RegularExpressions;
using LitellmStack.Testing;

namespace Build.Tests.Bootstrap;

public sealed class SourcesOfTheProgram
{
    /// <summary>The start scripts look for changes below build/ and in the build's own files at the root; a project that reads more would not be compiled again.</summary>
    [Fact]
    public void LieWhereTheStartScriptsLook()
    {
        var build = Path.Combine(RepositoryRoot.Path, "build");
        var projects = Directory.EnumerateFiles(build, "*.*", SearchOption.AllDirectories).Where(x => Path.GetExtension(x) is ".csproj" or ".props" or ".targets").ToArray();

        projects.SelectMany(ReadFrom).Where(x => !x.StartsWith(build + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ShouldBeEmpty();
        projects.ShouldNotBeEmpty();
    }

    private static IEnumerable<string> ReadFrom(string project) =>
        Regex.Matches(File.ReadAllText(project), "(?:Include|Project)=\"(\\.[^\"]*)\"").Select(x => Path.GetFullPath(x.Groups[1].Value, Path.GetDirectoryName(project)!));
}
