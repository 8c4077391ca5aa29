using LitellmStack.CommandLine;

namespace LitellmStack.Tests.CommandLine;

public sealed class CatalogueOfTargets
{
    [Fact]
    public void NamesAreUniqueAsTheyAreTyped() =>
        Targets.All.Select(t => t.Name).Concat(Targets.AllOptions.Select(o => o.Name)).GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1 && g.Key != "Help")
            .ShouldBeEmpty();

    [Fact]
    public void OneNameIsOneOption() =>
        Targets.All.SelectMany(t => t.Options).Concat(Options.OfEveryTarget).GroupBy(o => o.Name)
            .Where(g => g.Distinct().Count() > 1)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("DryRun", "--dry-run", "STACK_DRY_RUN")]
    [InlineData("InstallDocker", "--install-docker", "STACK_INSTALL_DOCKER")]
    [InlineData("Yes", "--yes", "STACK_YES")]
    public void OptionIsTypedInItsUsualForms(string name, string typed, string variable)
    {
        var option = Targets.AllOptions.Single(o => o.Name == name);
        (option.Typed, option.Variable).ShouldBe((typed, variable));
    }

    [Fact]
    public void SummariesAreOneLine()
    {
        Targets.All.Select(t => t.Summary).ShouldAllBe(s => s.Length > 0 && !s.EndsWith('.') && !s.Contains('\n'));
        Targets.AllOptions.Select(o => o.Summary).ShouldAllBe(s => s.Length > 0 && !s.EndsWith('.') && !s.Contains('\n'));
    }
}
