namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class ValueThatMayBeRight
{
    [Theory]
    [InlineData("litellm_settings: {num_retries: \"3\"}")]
    [InlineData("litellm_settings: {num_retries: }")]
    [InlineData("litellm_settings: {num_retries: os.environ/RETRIES}")]
    [InlineData("litellm_settings: {drop_params: On}")]
    [InlineData("litellm_settings: {drop_params: 1}")]
    [InlineData("litellm_settings: {drop_params: 'True'}")]
    [InlineData("litellm_settings: {max_budget: 1e3}")]
    [InlineData("litellm_settings: {ssl_verify: /ca.pem}")]
    [InlineData("litellm_settings: {cache_params: }")]
    [InlineData("litellm_settings: {guardrails: anything}")]
    [InlineData("litellm_settings: {fallbacks: small}")]
    [InlineData("general_settings: {master_key: '123456'}")]
    [InlineData("general_settings: {store_model_in_db: 'false'}")]
    [InlineData("general_settings: {alerting: slack}")]
    [InlineData("model_list: []")]
    [InlineData("model_list:")]
    public void IsNotJudged(string settings) => Judged.By("litellm/wrong-type", settings).ShouldBeEmpty();

    [Theory]
    [InlineData("litellm_settings: {success_callback: {langfuse: true}}")]
    [InlineData("litellm_settings: {num_retries: 3x}")]
    [InlineData("litellm_settings: {drop_params: 'False'}")]
    [InlineData("router_settings: {set_verbose: \"no\"}")]
    [InlineData("general_settings: {master_key: 123456}")]
    [InlineData("general_settings: [master_key]")]
    [InlineData("model_list: {model_name: a}")]
    [InlineData("model_list: [{model_name: a, litellm_params: [model]}]")]
    public void IsJudgedWhereItCannotBe(string settings) => Judged.By("litellm/wrong-type", settings).ShouldHaveSingleItem();
}
