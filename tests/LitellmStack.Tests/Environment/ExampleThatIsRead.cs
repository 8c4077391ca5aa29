using LitellmStack.Environment;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Environment;

public sealed class ExampleThatIsRead
{
    [Fact]
    public void GivesAVariableWithAllThatIsSaidOfIt()
    {
        var variable = EnvExample.Read("## Secrets\n\n# Opens the gateway.\n# Keep it.\n#: required, secret, generated, prefix=sk-\nKEY=\n").ShouldHaveSingleItem();
        (variable.Name, variable.Default, variable.IsCopied, variable.IsRequired, variable.IsSecret, variable.IsGenerated, variable.Prefix)
            .ShouldBe(("KEY", "", true, true, true, true, "sk-"));
        variable.Meaning.ShouldBe(["Opens the gateway.", "Keep it."]);
    }

    [Fact]
    public void TakesACommentedLineBehindTagsForADefault()
    {
        var variable = EnvExample.Read("# The port.\n#: optional\n#PORT=4444\n").ShouldHaveSingleItem();
        (variable.Name, variable.Default, variable.IsCopied).ShouldBe(("PORT", "4444", false));
    }

    [Fact]
    public void TakesACommentWithAnEqualsSignForAComment() => EnvExample.Read("# write A=1\n\n# more A=2 of it\n").ShouldBeEmpty();

    [Fact]
    public void ShippedOneMakesExactlyTheFourSecrets() =>
        EnvExample.Read(ShippedFiles.Text(StackFiles.Example)).Where(v => v.IsGenerated).Select(v => v.Name)
            .ShouldBe(["LITELLM_MASTER_KEY", "LITELLM_SALT_KEY", "POSTGRES_PASSWORD", "UI_PASSWORD"], ignoreOrder: true);

    [Fact]
    public void ShippedOneSaysWhatEveryVariableMeans() =>
        EnvExample.Read(ShippedFiles.Text(StackFiles.Example)).Where(v => v.Meaning.Count == 0).Select(v => v.Name).ShouldBeEmpty();
}
