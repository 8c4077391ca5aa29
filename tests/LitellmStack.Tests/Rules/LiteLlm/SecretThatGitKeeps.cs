using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class SecretThatGitKeeps
{
    private const string Path = "config/litellm_settings.yml";

    private static readonly string Settings = Judged.Route("model: openai/gpt-4o, api_key: made-up-0f1e2d3c4b5a6978");

    [Theory]
    [InlineData(Path, Severity.Error)]
    [InlineData("README.md", Severity.Warning)]
    public void IsOut(string tracked, Severity severity)
    {
        var input = TextStack.Of(settings: Settings) with { Surroundings = new Surroundings { Tracked = new HashSet<string> { tracked } } };

        Validation.Run(input).Findings.ShouldHaveSingleItem().Severity.ShouldBe(severity);
    }

    [Theory]
    [InlineData("ollama")]
    [InlineData("sk-no-key-required-0123")]
    [InlineData("'dummy key of 16 and 1'")]
    [InlineData("os.environ/OPENAI_API_KEY_2026")]
    [InlineData("sk-1234")]
    [InlineData("none")]
    public void IsNoneWhereItIsAWordThatAServerWantsToSee(string key) =>
        Judged.By("litellm/inline-secret", Judged.Route($"model: openai/gpt-4o, api_key: {key}")).ShouldBeEmpty();

    [Fact]
    public void IsReportedOnceWhereManyRoutesMergeIt() => Judged.By("litellm/inline-secret",
        """
        x-defaults: &defaults {api_key: made-up-0f1e2d3c4b5a6978}
        model_list:
          - {model_name: a, litellm_params: {<<: *defaults, model: openai/a}}
          - {model_name: b, litellm_params: {<<: *defaults, model: openai/b}}
        """).ShouldHaveSingleItem();
}
