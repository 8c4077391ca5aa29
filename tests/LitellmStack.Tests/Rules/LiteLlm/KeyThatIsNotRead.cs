using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class KeyThatIsNotRead
{
    private static readonly string[] Rules = ["litellm/unknown-key", "litellm/unknown-section", "litellm/wrong-section"];

    public static TheoryData<string> Fixtures => [.. Rules];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void IsReportedByOneRule(string rule)
    {
        var findings = Validation.Run(new RuleFixture(rule, "bad").Input).Findings.Where(f => Rules.Contains(f.Rule)).ToList();

        findings.Select(f => f.Rule).Distinct().ShouldBe([rule]);
        findings.Select(f => f.Place).ShouldBeUnique();
    }

    [Theory]
    [InlineData("general_settings: {timeout: 30}", "litellm/wrong-section", "Move it to 'router_settings'.")]
    [InlineData("litellm_settings: {database_url: os.environ/A}", "litellm/wrong-section", "Move it to 'general_settings'.")]
    [InlineData("general_settings: {cashe: true}", "litellm/unknown-key", "Remove it, or write the key that is meant.")]
    [InlineData("router_settings: {enable_pre_call_check: true}", "litellm/unknown-key", "Write 'enable_pre_call_checks' under 'router_settings'.")]
    [InlineData("litellm_settings: {mcp_servers: {}}", "litellm/wrong-section", "Write it at the top as 'mcp_servers'.")]
    [InlineData("models: []", "litellm/unknown-section", "Write 'model_list'.")]
    [InlineData("master_key: os.environ/A", "litellm/wrong-section", "Move it to 'general_settings'.")]
    public void IsToldWhereItWorks(string settings, string rule, string remedy) => Judged.By(rule, settings).ShouldHaveSingleItem().Remedy.ShouldBe(remedy);

    [Theory]
    [InlineData("router_settings: {num_retries: 2}")]
    [InlineData("litellm_settings: {num_retries: 2, allowed_fails: 3}")]
    [InlineData("litellm_settings: {fallbacks: []}")]
    [InlineData("mcp_servers: {}")]
    [InlineData("general_settings: {user_url_validation: true, user_url_allowed_hosts: [a], provider_url_destination_allowed_hosts: [a]}")]
    [InlineData("litellm_settings: {user_url_validation: true, user_url_allowed_hosts: [a], provider_url_destination_allowed_hosts: [a]}")]
    [InlineData("model_list: [{model_name: a, litellm_params: {model: openai/a, custom_of_a_provider: 1}, tpm_of_ours: 1}]")]
    public void IsNoneThatSomethingReads(string settings)
    {
        foreach (var rule in Rules)
        {
            Judged.By(rule, settings).ShouldBeEmpty(rule);
        }
    }

    /// <summary>No value, no effect: nothing is lost by it, but for a key that ends the start.</summary>
    [Theory]
    [InlineData("general_settings: {max_internal_user_budget: null}")]
    [InlineData("general_settings: {max_budget: ~}")]
    [InlineData("router_settings:\n  drop_parms:\n")]
    [InlineData("num_retries:\nnum_retrys:\n")]
    [InlineData("model_list: [{model_name: a, api_base: null, litellm_params: {model: openai/a, api_bse: null}}]")]
    public void SaysNothingWithoutAValue(string settings)
    {
        foreach (var rule in Rules)
        {
            Judged.By(rule, settings).ShouldBeEmpty(rule);
        }
    }

    [Fact]
    public void IsToldWithoutAValueWhereItEndsTheStart() =>
        Judged.By("litellm/wrong-section", "router_settings: {health_check_interval: null}").ShouldHaveSingleItem();

    [Theory]
    [InlineData("litellm_params: {model: openai/a, litellm_settings: {drop_params: true}}")]
    [InlineData("litellm_params: {model: openai/a}, litellm_settings: {drop_params: true}")]
    public void IsASectionInsideARoute(string parts)
    {
        var finding = Judged.By("litellm/wrong-section", $"model_list: [{{model_name: a, {parts}}}]").ShouldHaveSingleItem();
        (finding.Severity, finding.Remedy).ShouldBe((Severity.Warning, "Write it at the top as 'litellm_settings'."));
    }
}
