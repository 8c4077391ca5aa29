using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class ModelsKeptInTheDatabase
{
    private const string Routes =
        """
        model_list:
          - model_name: large
            litellm_params: {model: openai/gpt-4o}

        """;

    private const string Stored = "general_settings: {store_model_in_db: true}\n";

    private const string StoredByVariable = Judged.Compose + "      STORE_MODEL_IN_DB: \"True\"\n";

    [Theory]
    [InlineData("litellm/fallback-unknown", "router_settings: {fallbacks: [{large: [of-the-database]}]}\n")]
    [InlineData("litellm/alias-unknown", "router_settings: {model_group_alias: {b: of-the-database}}\n")]
    public void MayBeNamed(string rule, string naming)
    {
        Judged.By(rule, Routes + naming + Stored).ShouldBeEmpty();
        Judged.By(rule, Routes + naming, StoredByVariable).ShouldBeEmpty();
        Judged.By(rule, Routes + naming, Judged.Compose + "      STORE_MODEL_IN_DB: ${STORE:?}\n").ShouldBeEmpty();
        Judged.By(rule, Routes + naming).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
        Judged.By(rule, Routes + naming, Judged.Compose + "      STORE_MODEL_IN_DB: ${STORE:-False}\n").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("litellm/fallback-unknown", "router_settings: {fallbacks: [{large: [larg]}]}\n")]
    [InlineData("litellm/alias-unknown", "router_settings: {model_group_alias: {b: larg}}\n")]
    public void AreAWarningWhereOneOfTheFileIsNear(string rule, string naming)
    {
        var finding = Judged.By(rule, Routes + naming + Stored).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Warning);
        finding.Remedy.ShouldBe("Write 'large'.");
    }

    [Fact]
    public void MayUseWhatNoRouteOfTheFileUses() =>
        Judged.By("models/unused", Routes + Stored, catalogue: "models: [{name: tinyllama}]").ShouldBeEmpty();
}
