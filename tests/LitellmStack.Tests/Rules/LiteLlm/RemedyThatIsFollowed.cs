using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.LiteLlm;

/// <summary>What the message says, done to the letter: no rule has anything left to say.</summary>
public sealed class RemedyThatIsFollowed
{
    private const string Compose =
        """
        services:
          litellm:
            image: ghcr.io/berriai/litellm:v1.108.15
            environment:
              LITELLM_MASTER_KEY: ${LITELLM_MASTER_KEY:?}
          ollama:
            image: ollama/ollama:0.32.15
            volumes: [models:/root/.ollama]

        """;

    [Theory]
    [InlineData("litellm/unknown-key", "litellm_settings: {num_retry: 3}", "litellm_settings: {num_retries: 3}")]
    [InlineData("litellm/wrong-section", "litellm_settings: {cooldown_time: 3}", "router_settings: {cooldown_time: 3}")]
    [InlineData("litellm/unknown-section", "router_setting: {num_retries: 3}", "router_settings: {num_retries: 3}")]
    [InlineData("litellm/wrong-type", "litellm_settings: {success_callback: langfuse}", "litellm_settings: {success_callback: [langfuse]}")]
    [InlineData("litellm/value-unknown", "router_settings: {routing_strategy: simple-shufle}", "router_settings: {routing_strategy: simple-shuffle}")]
    [InlineData("litellm/route-incomplete", "model: ''", "model: openai/gpt-4o")]
    [InlineData("litellm/inline-secret", "general_settings: {master_key: opensesame}", "general_settings: {master_key: os.environ/LITELLM_MASTER_KEY}")]
    [InlineData("litellm/default-key", "general_settings: {master_key: sk-1234}", "general_settings: {master_key: os.environ/LITELLM_MASTER_KEY}")]
    [InlineData("litellm/master-key-missing", "general_settings: {master_key: }", "general_settings: {master_key: os.environ/LITELLM_MASTER_KEY}")]
    [InlineData("litellm/provider-unknown", "model: google/gemini-pro-latest", "model: gemini/gemini-pro-latest")]
    [InlineData("litellm/api-base-missing", "model: ollama_chat/tinyllama", "model: ollama_chat/tinyllama, api_base: 'http://ollama:11434'")]
    [InlineData("litellm/api-base-path", "model: ollama_chat/a, api_base: 'http://ollama:11434/v1'", "model: ollama_chat/a, api_base: 'http://ollama:11434'")]
    [InlineData("litellm/api-base-path", "model: openai/a, api_base: 'http://ollama:11434'", "model: openai/a, api_base: 'http://ollama:11434/v1'")]
    [InlineData("litellm/model-name-grammar", "model: 'openai/gpt-4o '", "model: 'openai/gpt-4o'")]
    [InlineData("litellm/fallback-shape", "router_settings: {default_fallbacks: a}", "router_settings: {default_fallbacks: [a]}")]
    public void LeavesNothing(string rule, string wrong, string right)
    {
        Findings(wrong).ShouldBe([rule]);
        Findings(right).ShouldBeEmpty();
    }

    private static List<string> Findings(string line)
    {
        var settings = line.StartsWith("model:", StringComparison.Ordinal) ? Judged.Route(line) : Judged.Route("model: openai/gpt-4o", line + "\n");
        return [.. Validation.Run(TextStack.Of(Compose, settings)).Findings.Select(f => f.Rule)];
    }
}
