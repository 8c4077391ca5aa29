using LitellmStack.Sources;

namespace LitellmStack.Tests.Sources;

public sealed class MergeKey
{
    [Fact]
    public void LosesAgainstTheMappingsOwnKeyWhereverThatStands()
    {
        var file = YamlText.Read("x: &x {k: merged, l: merged}\na:\n  <<: *x\n  k: own\n");

        file.At("a", "k").Text.ShouldBe("own");
        file.At("a", "l").Text.ShouldBe("merged");
        file.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void TakesTheFirstOfSeveralMappings() =>
        YamlText.Read("x: &x {k: first}\ny: &y {k: second}\na: {<<: [*x, *y]}\n").At("a", "k").Text.ShouldBe("first");

    [Fact]
    public void IsATroubleWhereItTakesInNoMapping() => YamlText.Read("a: {<<: 1}").OnlyTrouble().Kind.ShouldBe(TroubleKind.YamlSyntax);

    [Fact]
    public void IsAnOrdinaryKeyInQuotes() => YamlText.Read("a: {'<<': 1}").At("a", "<<").Text.ShouldBe("1");
}
