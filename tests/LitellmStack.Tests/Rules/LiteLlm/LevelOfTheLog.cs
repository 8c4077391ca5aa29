using LitellmStack.Findings;

namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class LevelOfTheLog
{
    private const string Rule = "litellm/value-unknown";

    [Theory]
    [InlineData("verbose")]
    [InlineData("${LITELLM_LOG:-TRACE}")]
    public void EndsTheStart(string level)
    {
        var finding = Judged.By(Rule, compose: Compose(level)).ShouldHaveSingleItem();

        (finding.Severity, finding.Place!.Line).ShouldBe((Severity.Error, 5));
        finding.Remedy.ShouldStartWith("Write one of CRITICAL, ");
    }

    [Fact]
    public void IsToldWhereItIsSet() =>
        Judged.By(Rule, compose: Compose("${LITELLM_LOG:-INFO}"), env: "LITELLM_LOG=DEBUGG\n").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Place!.ToString().ShouldBe(".env:1:13"),
            f => f.Remedy.ShouldBe("Write 'DEBUG'."));

    [Theory]
    [InlineData("debug")]
    [InlineData("''")]
    [InlineData("WARN")]
    [InlineData("${LITELLM_LOG:-Info}")]
    [InlineData("${LITELLM_LOG}")]
    [InlineData("${LITELLM_LOG:?}")]
    public void MayBeOne(string level) => Judged.By(Rule, compose: Compose(level)).ShouldBeEmpty();

    [Fact]
    public void OfAnotherProgramIsItsOwn() =>
        Judged.By(Rule, compose: "services:\n  app:\n    image: example.org/app:1\n    environment: {LITELLM_LOG: loud}\n").ShouldBeEmpty();

    [Fact]
    public void IsJudgedInEachGateway() => Judged.By(
        Rule,
        compose: $"{Compose("loud")}  second:\n    image: ghcr.io/berriai/litellm:v1.108.15\n    environment: {{LITELLM_LOG: louder}}\n").Count.ShouldBe(2);

    private static string Compose(string level) => $"services:\n  litellm:\n    image: ghcr.io/berriai/litellm:v1.108.15\n    environment:\n      LITELLM_LOG: {level}\n";
}
