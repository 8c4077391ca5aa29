using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Wiring;

/// <summary>A remedy that Compose refuses is none: a mapping's line in a list, and the other way round.</summary>
public sealed class VariableThatIsToBePassed
{
    private const string Settings = "model_list: [{model_name: a, litellm_params: {model: openai/gpt-4o, api_key: os.environ/THEIR_KEY}}]\n";

    [Theory]
    [InlineData("environment: {A: 1}", "Add 'THEIR_KEY:' under 'environment'.", "Add 'LITELLM_MASTER_KEY: ${LITELLM_MASTER_KEY:?}' under 'environment'.")]
    [InlineData("environment: [A=1]", "Add '- THEIR_KEY' under 'environment'.", "Add '- LITELLM_MASTER_KEY=${LITELLM_MASTER_KEY:?}' under 'environment'.")]
    [InlineData("environment: [A=1], env_file: ../.env", "Set 'THEIR_KEY' in '../.env', which 'litellm' takes as a whole.", "Set 'LITELLM_MASTER_KEY' in '../.env', which 'litellm' takes as a whole.")]
    public void IsWrittenAsTheServiceIs(string environment, string passed, string master)
    {
        var stack = TextStack.Of($"services: {{litellm: {{image: 'ghcr.io/berriai/litellm:v1.108.15', {environment}}}}}", Settings, env: "B=1\n");
        var remedies = Validation.Run(stack).Findings.Where(f => f.Rule is "wiring/variable-not-passed" or "litellm/master-key-missing").Select(f => f.Remedy).ToList();

        remedies.ShouldBe([passed, master], ignoreOrder: true);
    }
}
