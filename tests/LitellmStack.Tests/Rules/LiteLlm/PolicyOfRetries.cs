using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.LiteLlm;

/// <summary>A policy's keys are the names of errors. They grow from version to version, so only what has not their form is told.</summary>
public sealed class PolicyOfRetries
{
    [Theory]
    [InlineData("retry_policy: {max_retries: 2, TimeoutErrorRetries: 1}", "max_retries")]
    [InlineData("retry_policy: {RateLimitError: 2}", "RateLimitError")]
    [InlineData("allowed_fails_policy: {RateLimitErrorRetries: 2}", "RateLimitErrorRetries")]
    public void IsToldOfAKeyThatNamesNoError(string policy, string key)
    {
        var finding = Judged.By("litellm/unknown-key", $"router_settings: {{{policy}}}").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain($"'{key}'");
    }

    [Theory]
    [InlineData("retry_policy: {TimeoutErrorRetries: 1, DefaultRetries: 2, ErrorOfALaterVersionRetries: 3}")]
    [InlineData("allowed_fails_policy: {RateLimitErrorAllowedFails: 2}")]
    [InlineData("retry_policy: {max_retries: }")]
    [InlineData("retry_policy: os.environ/POLICY")]
    public void IsRight(string policy) => Judged.By("litellm/unknown-key", $"router_settings: {{{policy}}}").ShouldBeEmpty();
}
