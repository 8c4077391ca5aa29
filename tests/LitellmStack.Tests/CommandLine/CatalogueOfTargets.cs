using LitellmStack.CommandLine;

namespace LitellmStack.Tests.CommandLine;

public sealed class CatalogueOfTargets
{
    [Fact]
    public void NamesAreUniqueAsTheyAreTyped() =>
        Targets.All.Select(t => t.Name).Concat(Targets.AllOptions.Select(o => o.Name)).GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1 && g.Key != "Help")
            .ShouldBeEmpty();

    /// <summary>One target may take more words than another: a report of findings has a form that a report of services has not.</summary>
    [Fact]
    public void OneNameIsOneOption() =>
        Targets.All.SelectMany(t => t.Options).Concat(Options.OfEveryTarget).GroupBy(o => o.Name)
            .Where(g => g.Select(o => o.Kind).Distinct().Count() > 1 || g.Any(o => o.Values.Except(g.MaxBy(most => most.Values.Count)!.Values).Any()))
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
