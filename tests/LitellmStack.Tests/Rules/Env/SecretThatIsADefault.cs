namespace LitellmStack.Tests.Rules.Env;

/// <summary>A default in a compose file counts where it stands in.</summary>
public sealed class SecretThatIsADefault
{
    [Theory]
    [InlineData("${LITELLM_MASTER_KEY:-sk-1234}", "LITELLM_MASTER_KEY=sk-Hc7dF2gK9sA4jL6mN1qB\n", false)]
    [InlineData("${LITELLM_MASTER_KEY-sk-1234}", "LITELLM_MASTER_KEY=\n", false)]
    [InlineData("${MASTER:-${LITELLM_MASTER_KEY:-sk-1234}}", "MASTER=sk-Hc7dF2gK9sA4jL6mN1qB\n", false)]
    [InlineData("${LITELLM_MASTER_KEY:-sk-1234}", "LITELLM_MASTER_KEY=${LITELLM_MASTER_KEY}\n", false)]
    [InlineData("${LITELLM_MASTER_KEY:-sk-1234}", "LITELLM_MASTER_KEY=\n", true)]
    [InlineData("${LITELLM_MASTER_KEY-sk-1234}", "OTHER=1\n", true)]
    [InlineData("${MASTER:-${LITELLM_MASTER_KEY:-sk-1234}}", "OTHER=1\n", true)]
    [InlineData("${LITELLM_MASTER_KEY:-sk-1234}", null, true)]
    public void ProtectsNothingWhereNothingElseIsSet(string written, string? env, bool isFound) =>
        Judged.By("env/default-secret", compose: $"services:\n  a:\n    image: 'example.org/a:1'\n    environment: {{LITELLM_MASTER_KEY: '{written}'}}\n", env: env)
            .Any().ShouldBe(isFound);
}
