using System.Text.RegularExpressions;

using LitellmStack.Testing;

namespace Build.Tests.Architecture;

public sealed partial class FilesOfTheProgram
{
    private const int LongestFile = 250;

    /// <summary>Folders whose namespace is not their own name: NUKE's convention for the program, and the namespaces that the subset stands in for.</summary>
    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["_build"] = "LitellmStack.Build",
        ["Nuke.Subset"] = "Nuke.Common",
    };

    private static readonly IReadOnlyList<string> All = SourceFiles.Below("build", "*.cs");

    [Fact]
    public void LieInTheFolderOfTheirNamespace() => All
        .Select(path => (Path: path, Declared: Declared().Match(ShippedFiles.Text(path)).Groups[1].Value))
        .Where(file => file.Declared != Expected(file.Path))
        .Select(file => $"{file.Path}: '{file.Declared}' instead of '{Expected(file.Path)}'")
        .ShouldBeEmpty();

    [Fact]
    public void AreNeverLongerThanTwoScreens() => SourceFiles.Below("build", "*")
        .Concat(SourceFiles.Below("compose", "*.cs"))
        .Concat(SourceFiles.Below("tests", "*.cs"))
        .Select(path => (Path: path, Lines: ShippedFiles.Text(path).AsSpan().Count('\n')))
        .Where(file => file.Lines > LongestFile)
        .ShouldBeEmpty();

    /// <summary>Two are named for what they stand for: the command `docker info`, and a class of NUKE's.</summary>
    [Fact]
    public void HaveNamesThatSayWhat() => All
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => Vague().IsMatch(name))
        .ShouldBe(["DockerInfo", "EnvironmentInfo"], ignoreOrder: true);

    [Fact]
    public void HaveNoRegionsAndNothingLeftToDo() => All
        .Where(path => !path.StartsWith("build/Nuke.Subset/", StringComparison.Ordinal))
        .Where(path => Leftover().IsMatch(ShippedFiles.Text(path)))
        .ShouldBeEmpty();

    private static string Expected(string path)
    {
        var parts = path.Split('/')[1..^1];
        return string.Join('.', [Roots.GetValueOrDefault(parts[0], parts[0]), .. parts[1..]]);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Data|Info)s?$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"^\s*#region|\b(TODO|FIXME|HACK)\b", RegexOptions.Multiline)]
    private static partial Regex Leftover();
}
