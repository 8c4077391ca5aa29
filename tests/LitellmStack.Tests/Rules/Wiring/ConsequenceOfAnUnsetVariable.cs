namespace LitellmStack.Tests.Rules.Wiring;

public sealed class ConsequenceOfAnUnsetVariable
{
    [Theory]
    [InlineData("model_list: [{model_name: a, litellm_params: {model: azure/a, api_base: os.environ/UNSET}}]", "Azure has no default address")]
    [InlineData("model_list: [{model_name: a, litellm_params: {model: openai/a, api_base: os.environ/UNSET}}]", "default address")]
    [InlineData("model_list: [{model_name: a, litellm_params: {model: openai/a, api_key: os.environ/UNSET}}]", "error of the provider")]
    [InlineData("guardrails: [{guardrail_name: a, litellm_params: {guardrail: lakera, api_key: os.environ/UNSET}}]", "the guardrail's calls")]
    [InlineData("guardrails: [{guardrail_name: a, litellm_params: {guardrail: lakera, api_base: os.environ/UNSET}}]", "as unset")]
    public void IsThatOfWhatReadsIt(string settings, string consequence) =>
        Judged.By("wiring/variable-not-passed", settings, Judged.Compose).ShouldHaveSingleItem().Message.ShouldContain(consequence);

    [Fact]
    public void IsNoneOfAzureWhereItsOwnVariableIsGiven() =>
        Judged.By(
            "wiring/variable-not-passed",
            "model_list: [{model_name: a, litellm_params: {model: azure/a, api_base: os.environ/UNSET}}]",
            $"{Judged.Compose}      AZURE_API_BASE: https://a.example.org\n").ShouldHaveSingleItem().Message.ShouldContain("as unset");
}
