using LitellmStack.Rules;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Rules;

public sealed class PageOfRules
{
    private static readonly string File = Path.Combine(RepositoryRoot.Path, "docs", "rules.md");

    /// <summary>With STACK_WRITE_DOCS=1 the page is written instead of compared.</summary>
    [Fact]
    public void IsWhatTheRulesSay()
    {
        var page = RulesPage.Write(All.Named);
        if (System.Environment.GetEnvironmentVariable("STACK_WRITE_DOCS") == "1")
        {
            System.IO.File.WriteAllText(File, page);
        }

        System.IO.File.ReadAllText(File).ShouldBe(page, "docs/rules.md is made from the rules: STACK_WRITE_DOCS=1 dotnet test tests/LitellmStack.Tests --filter PageOfRules");
    }
}
