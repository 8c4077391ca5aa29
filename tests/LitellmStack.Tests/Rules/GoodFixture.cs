using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed class GoodFixture
{
    public static TheoryData<string> Rules => [.. RuleFixture.All.Where(f => f.Side == "good").Select(f => f.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void HasNothingThatAnyRuleFinds(string rule) => Validation.Run(new RuleFixture(rule, "good").Input).Findings.ShouldBeEmpty();
}
