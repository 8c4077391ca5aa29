namespace LitellmStack.Tests.Rules.Compose;

/// <summary>A line like TOKEN=${TOKEN} passes on what the shell says.</summary>
public sealed class ValueThatNamesItself
{
    [Theory]
    [InlineData("TOKEN=${TOKEN}\n", false)]
    [InlineData("TOKEN=$TOKEN\n", false)]
    [InlineData("TOKEN=Hc7dF2$gK9sA4jL6\n", true)]
    [InlineData("TOKEN=${TOKEN}$gK9sA4jL6\n", true)]
    public void LosesNothing(string env, bool isFound) => By("compose/value-ambiguous", env).ShouldBe(isFound);

    [Fact]
    public void MayBeSet() => By("env/missing", "TOKEN=${TOKEN}\n").ShouldBeFalse();

    private static bool By(string rule, string env) =>
        Judged.By(rule, compose: "services:\n  a:\n    image: 'example.org/a:1'\n    environment: {TOKEN: '${TOKEN:?}'}\n", env: env).Any();
}
