namespace LitellmStack.Tests.Rules.LiteLlm;

public sealed class ShapeOfAFallback
{
    [Theory]
    [InlineData("fallbacks: []")]
    [InlineData("fallbacks:")]
    [InlineData("fallbacks: os.environ/FALLBACKS")]
    [InlineData("fallbacks: [{a: []}]")]
    [InlineData("fallbacks: [{'*': [a, {model: b, temperature: 0}]}]")]
    [InlineData("default_fallbacks: [a, b]")]
    [InlineData("context_window_fallbacks: [{a: [b]}, {b: [a]}]")]
    public void IsTakenWhereItIsRight(string setting)
    {
        foreach (var section in (string[])["router_settings", "litellm_settings"])
        {
            Judged.By("litellm/fallback-shape", $"{section}:\n  {setting}\n").ShouldBeEmpty(section);
        }
    }

    [Fact]
    public void IsTheOnlyThingSaidOfItThere() =>
        LitellmStack.Rules.Validation.Run(Testing.Stacks.TextStack.Of(settings: "router_settings:\n  fallbacks: {small: [large]}\n")).Findings
            .ShouldHaveSingleItem().Rule.ShouldBe("litellm/fallback-shape");
}
