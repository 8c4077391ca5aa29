namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class RoutesForAnyModel
{
    [Theory]
    [InlineData("'*'", "'*'")]
    [InlineData("'openai/*'", "'openai/*'")]
    [InlineData("'ollama_chat/*'", "'ollama_chat/*'")]
    public void HaveNoMistake(string name, string model)
    {
        var settings = $"model_list:\n  - model_name: {name}\n    litellm_params: {{model: {model}, api_base: os.environ/BASE}}\n";

        foreach (var rule in (string[])["litellm/provider-unknown", "litellm/model-name-grammar", "litellm/mode-missing", "litellm/ollama-embedding-prefix", "models/unused"])
        {
            Judged.By(rule, settings, catalogue: "models: [{name: tinyllama}]").ShouldBeEmpty(rule);
        }
    }

    [Theory]
    [InlineData("'*'", "anything")]
    [InlineData("'openai/*'", "openai/gpt-4o")]
    [InlineData("'a.b/*-x'", "a.b/c-x")]
    [InlineData("'a*b*c'", "a-b-b-c")]
    [InlineData("'**'", "anything")]
    public void ServeWhatAFallbackNames(string name, string target) =>
        Judged.By("litellm/fallback-unknown", Settings(name, target)).ShouldBeEmpty();

    [Theory]
    [InlineData("'openai/*'", "opnai/gpt-4o")]
    [InlineData("'a.b/*'", "a-b/c")]
    [InlineData("'ab*bc'", "abc")]
    [InlineData("'a*b*c'", "a-c")]
    public void DoNotServeWhatIsUnlikeThem(string name, string target) =>
        Judged.By("litellm/fallback-unknown", Settings(name, target)).ShouldHaveSingleItem();

    private static string Settings(string name, string target) =>
        $"model_list:\n  - model_name: {name}\n    litellm_params: {{model: 'openai/*'}}\nrouter_settings:\n  default_fallbacks: [{target}]\n";
}
