using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class SaltKeyOfAStoredCredential
{
    private const string Rule = "litellm/salt-key-missing";

    private const string Storing = Judged.Compose + "      DATABASE_URL: ${DATABASE_URL:?}\n      STORE_MODEL_IN_DB: \"True\"\n";

    [Theory]
    [InlineData("\"\"", Severity.Error)]
    [InlineData("${LITELLM_SALT_KEY:-}", Severity.Warning)]
    public void IsKnownToAllWhereItIsEmpty(string written, Severity severity) =>
        Judged.By(Rule, compose: Storing + $"      LITELLM_SALT_KEY: {written}\n").ShouldHaveSingleItem().Severity.ShouldBe(severity);

    [Theory]
    [InlineData("${LITELLM_SALT_KEY}")]
    [InlineData("${LITELLM_SALT_KEY:?}")]
    [InlineData("")]
    public void IsEnoughWhereItMayBeSet(string written) => Judged.By(Rule, compose: Storing + $"      LITELLM_SALT_KEY: {written}\n").ShouldBeEmpty();

    [Fact]
    public void IsNotNeededWithoutADatabaseOrWithoutModelsInIt()
    {
        Judged.By(Rule, compose: Judged.Compose + "      STORE_MODEL_IN_DB: \"True\"\n").ShouldBeEmpty();
        Judged.By(Rule, compose: Judged.Compose + "      DATABASE_HOST: db\n").ShouldBeEmpty();
        Judged.By(Rule, "general_settings: {store_model_in_db: true, database_url: os.environ/DATABASE_URL}\n", Judged.Compose).ShouldHaveSingleItem();
    }
}
