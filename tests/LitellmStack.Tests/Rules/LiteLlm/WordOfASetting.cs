using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class WordOfASetting
{
    private const string Rule = "litellm/value-unknown";

    [Theory]
    [InlineData("router_settings: {routing_strategy: simple-shufle}", Severity.Error, "Write 'simple-shuffle'.")]
    [InlineData("router_settings: {routing_strategy: Least-Busy}", Severity.Error, "Write 'least-busy'.")]
    [InlineData("router_settings: {routing_strategy: latency}", Severity.Error, "Write 'latency-based-routing'.")]
    [InlineData("router_settings: {routing_strategy: round.robin}", Severity.Error, "Write one of cost-based-routing, ")]
    [InlineData("router_settings: {optional_pre_call_checks: [prompt_caching, prompt_cashing]}", Severity.Warning, "Write 'prompt_caching'.")]
    [InlineData("general_settings: {user_mcp_management_mode: all}", Severity.Warning, "Write one of restricted, view_all.")]
    [InlineData("litellm_settings: {cache_params: {type: Redis}}", Severity.Warning, "Write 'redis'.")]
    [InlineData("litellm_settings: {callbacks: promethus}", Severity.Warning, "Write 'prometheus'.")]
    [InlineData("litellm_settings: {failure_callback: [sentri]}", Severity.Warning, "Write 'sentry'.")]
    [InlineData("model_list: [{model_name: a, litellm_params: {model: openai/a}, model_info: {mode: embed}}]", Severity.Warning, "Write 'embedding'.")]
    public void IsNoneThatIsTaken(string settings, Severity severity, string remedy)
    {
        var finding = Judged.By(Rule, settings).ShouldHaveSingleItem();

        (finding.Severity, finding.Place!.File).ShouldBe((severity, "config/litellm_settings.yml"));
        finding.Remedy.ShouldStartWith(remedy);
    }

    [Theory]
    [InlineData("router_settings: {routing_strategy: }")]
    [InlineData("router_settings: {routing_strategy: os.environ/STRATEGY}")]
    [InlineData("router_settings: {routing_strategy: '${STRATEGY}'}")]
    [InlineData("router_settings: {routing_strategy: [least-busy]}")]
    [InlineData("router_settings: {optional_pre_call_checks: prompt_cashing}")]
    [InlineData("router_settings: {optional_pre_call_checks: [{name: prompt_cashing}]}")]
    [InlineData("litellm_settings: {routing_strategy: any}")]
    [InlineData("litellm_settings: {cache_params: {type: qdrant-semantic}}")]
    [InlineData("litellm_settings: {cache_params: redis}")]
    [InlineData("litellm_settings: {callbacks: [langfus.handler, of_ours, s3_v4, os.environ/CALLBACK, {name: x}]}")]
    [InlineData("general_settings: {supported_db_objects: [models, agents]}")]
    [InlineData("model_list: [{model_name: a, litellm_params: {model: openai/a}, model_info: {mode: image_edit}}]")]
    public void MayBeRight(string settings) => Judged.By(Rule, settings).ShouldBeEmpty();

    [Fact]
    public void OfAnAnchorIsToldOnce() => Judged.By(
        Rule,
        """
        x-info: &info {mode: embeddings}
        model_list:
          - {model_name: a, litellm_params: {model: openai/a}, model_info: *info}
          - {model_name: b, litellm_params: {model: openai/b}, model_info: *info}
        """).ShouldHaveSingleItem().Place!.Line.ShouldBe(1);
}
