namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class MasterKeyThatIsEmpty
{
    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("\"\"")]
    public void CountsEvenWhereTheVariableIsPassed(string key) =>
        Judged.By("litellm/master-key-missing", $"general_settings:\n  master_key: {key}\n", Judged.Compose).ShouldHaveSingleItem().Place!.ToString().ShouldBe("config/litellm_settings.yml:2:3");

    [Theory]
    [InlineData("general_settings:\n  master_key:\n  dangerously_permit_weak_or_unset_master_key: true\n", "A")]
    [InlineData("general_settings: {}\n", "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY")]
    [InlineData("environment_variables: {LITELLM_MASTER_KEY: os.environ/A}\n", "A")]
    public void IsMeantWhereItIsPermittedOrGivenElsewhere(string settings, string variable) =>
        Judged.By("litellm/master-key-missing", settings, $"services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.108.15\n    environment: [{variable}=true]\n").ShouldBeEmpty();
}
