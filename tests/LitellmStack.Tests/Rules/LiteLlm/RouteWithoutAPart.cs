using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class RouteWithoutAPart
{
    [Theory]
    [InlineData("{model_name: a}", "no 'litellm_params'")]
    [InlineData("{model_name: a, litellm_params: }", "is empty")]
    [InlineData("{model_name: a, litellm_params: {}}", "names no 'model'")]
    [InlineData("{model_name: a, litellm_params: {api_base: 'http://a:1'}}", "names no 'model'")]
    [InlineData("{model_name: a, litellm_params: {model: ~}}", "does not start")]
    [InlineData("{model_name: a, litellm_params: {model: ''}}", "drops the route")]
    [InlineData("{model_name: '', litellm_params: {model: openai/a}}", "no call can ask for it")]
    [InlineData("{litellm_params: {model: openai/a}}", "no 'model_name'")]
    public void IsReportedByOneRule(string route, string said) =>
        Said(route).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("litellm/route-incomplete"), f => f.Message.ShouldContain(said));

    /// <summary>What is wrong with them is one thing, and has its rule.</summary>
    [Theory]
    [InlineData("{model_name: a, litellm_param: {model: openai/a}}", "litellm/unknown-key")]
    [InlineData("{model_nam: a, litellm_params: {model: openai/a}}", "litellm/unknown-key")]
    [InlineData("{model_name: a, litellm_params: {modl: openai/a}}", "")]
    [InlineData("{model_name: a, model: openai/a}", "litellm/wrong-section")]
    [InlineData("{model_name: a, litellm_params: openai/a}", "litellm/wrong-type")]
    [InlineData("openai/a", "litellm/wrong-type")]
    [InlineData("", "litellm/wrong-type")]
    [InlineData("{model_name: a, litellm_params: os.environ/PARAMS}", "")]
    [InlineData("{model_name: a, litellm_params: {model: os.environ/MODEL}}", "")]
    public void MayBeAnotherRules(string route, string rule) => Said(route).Select(f => f.Rule).ShouldBe(rule.Length == 0 ? [] : [rule]);

    private static List<LitellmStack.Findings.Finding> Said(string route) => [.. Validation.Run(TextStack.Of(settings: $"model_list:\n  - {route}\n")).Findings];
}
