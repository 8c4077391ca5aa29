namespace LitellmStack.Tests.Rules.Compose;

public sealed class VariableOfTheGateway
{
    private const string Rule = "compose/placebo-variable";

    [Fact]
    public void ThatGuidesInventIsTold()
    {
        var finding = Judged.By(Rule, compose: $"{Judged.Compose}      LITELLM_CONFIG_PATH: /app/config.yaml\n").ShouldHaveSingleItem();

        finding.Message.ShouldContain("reads no 'LITELLM_CONFIG_PATH'");
        finding.Remedy.ShouldContain("'CONFIG_FILE_PATH'");
    }

    [Theory]
    [InlineData("CONFIG_FILE_PATH: /app/config.yaml")]
    [InlineData("LITELLM_OF_A_LATER_VERSION: a")]
    [InlineData("LITELLM_CONFIG_PATH: /app/config.yaml\n    entrypoint: ./start.sh")]
    [InlineData("LITELLM_CONFIG_PATH: /app/config.yaml\n    command: [sh, -c, 'litellm --config $$LITELLM_CONFIG_PATH']")]
    [InlineData("LITELLM_CONFIG_PATH: /app/config.yaml\n    build: .")]
    public void IsNotToldOtherwise(string variable) => Judged.By(Rule, compose: $"{Judged.Compose}      {variable}\n").ShouldBeEmpty();
}
