namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class ProviderOfOnesOwn
{
    private const string Rule = "litellm/provider-unknown";

    [Fact]
    public void IsDeclaredInTheSettings()
    {
        var route = Judged.Route("model: opnai/x");

        Judged.By(Rule, route).ShouldHaveSingleItem();
        Judged.By(Rule, route + "litellm_settings: {custom_provider_map: [{provider: opnai, custom_handler: mine.handler}]}\n").ShouldBeEmpty();
        Judged.By(Rule, route + "litellm_settings: {custom_provider_map: os.environ/MAP}\n").ShouldBeEmpty();
        Judged.By(Rule, route + "litellm_settings: {custom_provider_map: [{provider: mine, custom_handler: mine.handler}]}\n").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("model: opnai/x, custom_llm_provider: openai")]
    [InlineData("model: os.environ/MODEL")]
    [InlineData("model: anthropic.claude-3-5-sonnet-20240620-v1:0")]
    [InlineData("model: 1024-x-1024/dall-e-2")]
    [InlineData("model: mistralai/x, api_base: 'https://api.together.xyz/v1'")]
    [InlineData("model: nano-gpt/x")]
    [InlineData("model: ")]
    public void MayBeKnownToLiteLlm(string parameters) => Judged.By(Rule, Judged.Route(parameters)).ShouldBeEmpty();
}
