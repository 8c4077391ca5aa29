using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Env;

/// <summary>A placeholder of an example, in whatever form its author wrote it.</summary>
public sealed class SecretThatWasNeverFilledIn
{
    [Theory]
    [InlineData("sk-CHANGE-ME-master-key")]
    [InlineData("sk-of-ours-change_me-in-production")]
    [InlineData("sk-1234-changeme")]
    [InlineData("change_this_password")]
    [InlineData("sk-your-master-key")]
    [InlineData("sk_your_master_key")]
    [InlineData("generate-with-openssl-rand-hex-32")]
    [InlineData("GENERATE_ME")]
    [InlineData("please-replace-me")]
    [InlineData("sk-...")]
    [InlineData("<master key>")]
    public void ProtectsNothing(string value) => Of("LITELLM_MASTER_KEY", value).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);

    [Theory]
    [InlineData("sk-Hc7dF2gK9sA4jL6mN1qB")]
    [InlineData("exchange-merger-94-Kd")]
    [InlineData("sk-yourHc7dF2gK9sA4jL6m")]
    [InlineData("Hc7dF2gK-me-change-K9sA4jL6")]
    [InlineData("sk-xx7dF2gK9sA4jL6mN1qB")]
    [InlineData("unchangeme8Kd7Qz")]
    public void IsNotARandomOne(string value) => Of("LITELLM_MASTER_KEY", value).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Of(string name, string value) =>
        Judged.By("env/default-secret", compose: $"services: {{a: {{image: 'example.org/a:1', environment: [{name}]}}}}\n", env: $"{name}={value}\n");
}
