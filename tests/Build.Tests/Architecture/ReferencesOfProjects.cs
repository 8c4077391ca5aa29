using System.Xml.Linq;

using LitellmStack.Testing;

namespace Build.Tests.Architecture;

/// <summary>What the project files name; a reference that no code uses yet is no less an arrow.</summary>
public sealed class ReferencesOfProjects
{
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["build/_build/_build.csproj"] = ["LitellmStack", "LitellmStack.Adapters", "Nuke.Subset"],
        ["build/LitellmStack/LitellmStack.csproj"] = [],
        ["build/LitellmStack.Adapters/LitellmStack.Adapters.csproj"] = ["LitellmStack"],
        ["build/Nuke.Subset/Nuke.Subset.csproj"] = [],
        ["compose/sandbox/litellm/litellm.csproj"] = [],
        ["compose/sandbox/ollama/ollama.csproj"] = [],
    };

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreTheArrowsOfTheDesign(string project) => Named(project, "ProjectReference")
        .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
        .Order(StringComparer.Ordinal)
        .ShouldBe(Projects[project].Order(StringComparer.Ordinal));

    [Fact]
    public void EveryProjectOfTheProgramAndOfTheStandInsIsKnownHere() =>
        ((string[])["build", "compose"]).SelectMany(folder => SourceFiles.Below(folder, "*.csproj")).ShouldBe(Projects.Keys, ignoreOrder: true);

    [Fact]
    public void LibraryTakesTwoPackages() =>
        Named("build/LitellmStack/LitellmStack.csproj", "PackageReference").Except(["YamlDotNet", "Semver", "Microsoft.Extensions.Primitives"]).ShouldBeEmpty();

    private static IEnumerable<string> Named(string project, string element) =>
        XDocument.Parse(ShippedFiles.Text(project)).Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
