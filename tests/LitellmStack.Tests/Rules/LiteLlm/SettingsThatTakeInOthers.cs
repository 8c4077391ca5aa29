namespace LitellmStack.Tests.Rules.LiteLlm;

/// <summary>What is absent in the file may stand in one that it includes.</summary>
public sealed class SettingsThatTakeInOthers
{
    private const string Settings =
        """
        include: [more.yml]
        model_list:
          - model_name: a
            litellm_params: {model: openai/gpt-4o}
        router_settings:
          fallbacks: [{a: [elsewhere]}]
          model_group_alias: {b: elsewhere}

        """;

    [Theory]
    [InlineData("litellm/master-key-missing")]
    [InlineData("litellm/fallback-unknown")]
    [InlineData("litellm/alias-unknown")]
    [InlineData("models/unused")]
    public void AreNotSaidToLackAnything(string rule)
    {
        const string Compose = "services:\n  litellm: {image: 'ghcr.io/berriai/litellm:v1.108.15'}\n";
        const string Catalogue = "models: [{name: tinyllama}]";

        Judged.By(rule, Settings, Compose, catalogue: Catalogue).ShouldBeEmpty();
        Judged.By(rule, Settings.Replace("include: [more.yml]\n", "", StringComparison.Ordinal), Compose, catalogue: Catalogue).ShouldNotBeEmpty();
    }
}
