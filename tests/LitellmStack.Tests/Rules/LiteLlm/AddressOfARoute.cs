namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class AddressOfARoute
{
    private const string Compose = Judged.Compose + "      OLLAMA_URL: ${OLLAMA_URL}\n  ollama: {image: 'ollama/ollama:0.32.15'}\n";

    [Theory]
    [InlineData("OLLAMA_URL=http://ollama:11434/v1\n", "ollama_chat/x", 1)]
    [InlineData("OLLAMA_URL=http://ollama:11434\n", "ollama_chat/x", 0)]
    [InlineData("OLLAMA_URL=http://ollama:11434\n", "openai/x", 1)]
    [InlineData("", "ollama_chat/x", 0)]
    public void IsJudgedWhereTheEnvironmentFileSetsIt(string env, string model, int findings)
    {
        var found = Judged.By("litellm/api-base-path", Judged.Route($"model: {model}, api_base: os.environ/OLLAMA_URL"), Compose, env);

        found.Count.ShouldBe(findings);
        found.ShouldAllBe(f => f.Place!.File == ".env");
    }

    [Theory]
    [InlineData("model: openai/x, api_base: 'http://192.0.2.9:8000'")]
    [InlineData("model: openai/x, api_base: 'https://example.openai.azure.com'")]
    [InlineData("model: hosted_vllm/x, api_base: 'http://vllm:8000'")]
    [InlineData("model: ollama_chat/x, api_base: 'http://ollama:11434/api/chat'")]
    [InlineData("model: ollama/x, api_base: 'https://proxy.example.org/v1/ollama'")]
    [InlineData("model: gemini/x, api_base: 'http://ollama:11434'")]
    [InlineData("model: openai/x, api_base: 'not an address'")]
    public void MayHaveAPathOfItsOwn(string parameters) => Judged.By("litellm/api-base-path", Judged.Route(parameters), Compose).ShouldBeEmpty();

    [Fact]
    public void HoldsNoPasswordWhenItIsShown() =>
        Judged.By("litellm/api-base-path", Judged.Route("model: ollama/x, api_base: 'http://me:opensesame@ollama:11434/v1'")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Message.ShouldNotContain("opensesame"), f => f.Remedy.ShouldNotContain("opensesame"));

    [Theory]
    [InlineData("router_settings: {default_litellm_params: {api_base: os.environ/OLLAMA_URL}}\n", "")]
    [InlineData("", "      OLLAMA_API_BASE: http://ollama:11434\n")]
    [InlineData("", "    network_mode: host\n")]
    public void MayStandElsewhere(string settings, string compose) =>
        Judged.By("litellm/api-base-missing", Judged.Route("model: ollama_chat/x") + settings, Judged.Compose + compose).ShouldBeEmpty();
}
