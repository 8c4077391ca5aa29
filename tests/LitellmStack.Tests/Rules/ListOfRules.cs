using System.Text.RegularExpressions;

using LitellmStack.Rules;
using LitellmStack.Testing;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed partial class ListOfRules
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "build", "LitellmStack", "Rules");

    [Fact]
    public void HoldsEveryFileOfItsFoldersAndNoOther() =>
        All.Named.Select(r => r.Id).Order(StringComparer.Ordinal).ShouldBe(
            Directory.GetDirectories(Folder)
                .SelectMany(Directory.GetFiles)
                .Where(f => File.ReadAllText(f).Contains("string Id =>", StringComparison.Ordinal))
                .Select(f => $"{Path.GetFileName(Path.GetDirectoryName(f))!.ToLowerInvariant()}/{Kebab(Path.GetFileNameWithoutExtension(f))}")
                .Order(StringComparer.Ordinal));

    [Fact]
    public void HasAFixturePairForEachRuleAndNoOther() =>
        RuleFixture.All.Select(f => f.ToString()).ShouldBe(All.Rules.Select(r => r.Id).Order(StringComparer.Ordinal).SelectMany(id => (string[])[$"{id}/bad", $"{id}/good"]));

    [Fact]
    public void SaysWhyAndWhatToDoAndWhereItComesFrom()
    {
        foreach (var rule in All.Named)
        {
            foreach (var text in (string[])[rule.Title, rule.Why, rule.Remedy, rule.Source])
            {
                text.ShouldNotBeNullOrWhiteSpace(rule.Id);
                text.ShouldNotContain("please", Case.Insensitive, rule.Id);
            }
        }
    }

    private static string Kebab(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();
}
