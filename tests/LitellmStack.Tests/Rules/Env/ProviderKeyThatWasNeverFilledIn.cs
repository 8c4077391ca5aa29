using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.Env;

/// <summary>It opens nothing, and often nobody needs it; and no random text takes its place.</summary>
public sealed class ProviderKeyThatWasNeverFilledIn
{
    [Theory]
    [InlineData("OPENAI_API_KEY", "your_openai_api_key_here")]
    [InlineData("ANTHROPIC_API_KEY", "sk-ant-your-anthropic-key-here")]
    [InlineData("HF_TOKEN", "changeme")]
    [InlineData("LANGFUSE_SECRET_KEY", "sk-lf-your-secret-key")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "<secret>")]
    public void IsAWarning(string name, string value)
    {
        var finding = Of(name, value).ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain("never filled in");
        finding.Remedy.ShouldNotContain("openssl");
    }

    [Theory]
    [InlineData("environment: {OPENAI_API_KEY: sk-your-key}")]
    [InlineData("environment: {KEY: '${OPENAI_API_KEY:-sk-your-key}'}")]
    public void IsAWarningInAComposeFileToo(string part) => Judged
        .By("env/default-secret", compose: $"services:\n  a:\n    image: 'example.org/a:1'\n    {part}\n").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [Theory]
    [InlineData("LITELLM_API_KEY", "changeme")]
    [InlineData("QDRANT_API_KEY", "GENERATE_ME")]
    [InlineData("UI_PASSWORD", "your-password")]
    [InlineData("WEBUI_SECRET_KEY", "change-me")]
    public void IsNoneWhereTheStackMakesIt(string name, string value) => Of(name, value).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);

    private static IReadOnlyList<Finding> Of(string name, string value) =>
        Judged.By("env/default-secret", compose: $"services: {{a: {{image: 'example.org/a:1', environment: [{name}]}}}}\n", env: $"{name}={value}\n");
}
