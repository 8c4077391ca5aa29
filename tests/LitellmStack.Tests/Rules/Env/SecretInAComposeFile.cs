namespace LitellmStack.Tests.Rules.Env;

public sealed class SecretInAComposeFile
{
    [Theory]
    [InlineData("LITELLM_SALT_KEY: 'Hc7dF2gK9sA4jL6mN1qB'", null, true)]
    [InlineData("POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:-of-our-own-99}'", null, true)]
    [InlineData("X: 'postgresql://u:${POSTGRES_PASSWORD:-of-our-own-99}@db/d'", null, true)]
    [InlineData("POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:-of-our-own-99}'", "POSTGRES_PASSWORD=Hc7dF2gK9sA4jL6mN1qB\n", false)]
    [InlineData("POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:-}'", null, false)]
    [InlineData("POSTGRES_PASSWORD_FILE: /run/secrets/password", null, false)]
    [InlineData("POSTGRES_PASSWORD: of-test", null, false)]
    [InlineData("OPENAI_API_KEY: none-is-needed-here", null, false)]
    [InlineData("POSTGRES_PASSWORD: dbpassword9090", null, false)]
    public void IsAWarning(string variable, string? env, bool isFound) => Judged
        .By("env/inline-secret", compose: $"services:\n  a:\n    image: 'example.org/a:1'\n    environment:\n      {variable}\n", env: env)
        .Any().ShouldBe(isFound);

    [Fact]
    public void IsReportedOnceForADefaultThatSeveralLinesRepeat() => Judged
        .By("env/inline-secret", compose: "services:\n  a:\n    image: 'example.org/a:1'\n    environment: {A: '${POSTGRES_PASSWORD:-of-our-own-99}', B: '${POSTGRES_PASSWORD:-of-our-own-99}'}\n")
        .ShouldHaveSingleItem();
}
