using System.Text.RegularExpressions;

using LitellmStack.Testing;

namespace Build.Tests.Docs;

/// <summary>Names that the program prints or reads, each explained where a reader would look.</summary>
public sealed partial class ExplainedNames
{
    [Fact]
    public void OfFindingsAboutTheWorldHaveAHeading()
    {
        var ids = Document.Paths("build/LitellmStack", ".cs")
            .SelectMany(path => FindingId().Matches(string.Join('\n', Document.Read(path).Lines)))
            .Select(match => match.Groups["id"].Value)
            .Where(id => !Path.Exists(Path.Combine(ShippedFiles.Root, id)))
            .Distinct()
            .ToList();

        ids.ShouldContain("engine/hung");
        var explained = Document.Read("docs/troubleshooting.md").Lines.Concat(Document.Read("docs/rules.md").Lines).ToHashSet(StringComparer.Ordinal);
        ids.Where(id => !explained.Contains($"### {id}") && !explained.Contains($"## {id}")).ShouldBeEmpty();
    }

    [Fact]
    public void OfVariablesOfTheBootstrapStandInDevelopment()
    {
        var text = string.Join('\n', Document.Read("docs/development.md").Lines);
        var names = Document.Paths("build/bootstrap", ".sh", ".ps1").Concat(["build.sh", "build.ps1", "build/PackageChoice.props"])
            .SelectMany(path => Variable().Matches(string.Join('\n', Document.Read(path).Lines)))
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        names.ShouldContain("STACK_BUILD_PACKAGES");
        names.Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"""(?<id>(engine|env|machine|compose|restore)/[a-z-]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex FindingId();

    [GeneratedRegex("STACK_[A-Z]+(_[A-Z]+)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
