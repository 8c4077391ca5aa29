using LitellmStack.Compose;

namespace LitellmStack.Tests.Compose;

/// <summary>The values are what Compose 2.40.3 made of the same texts, with B=bb, an empty E and no Q.</summary>
public sealed class TextWithVariables
{
    [Theory]
    [InlineData("$B", "bb")]
    [InlineData("${B}c", "bbc")]
    [InlineData("$Bc", "")]
    [InlineData("a$", "a$")]
    [InlineData("a$1", "a$1")]
    [InlineData("$(x)", "$(x)")]
    [InlineData("$$B", "$B")]
    [InlineData("$$$B", "$bb")]
    [InlineData("${E:-d}${E-d}", "d")]
    [InlineData("${Q:-d}${Q-d}", "dd")]
    [InlineData("${Q:-a{b}c}", "a{b}c")]
    [InlineData("${Q:-{\"x\":1}}", "{\"x\":1}")]
    [InlineData("${B:-{\"x\":1}}z", "bbz")]
    [InlineData("${Q:-${R:-d}e}f", "def")]
    [InlineData("${B:+${B}-y}z", "bb-yz")]
    [InlineData("${E:+y}${E+z}${Q+w}", "z")]
    [InlineData("${Q:-$}x", "$x")]
    [InlineData("${Q:-$1}x", "$1x")]
    [InlineData("${Q:-a'}b", "a'b")]
    [InlineData("", "")]
    public void IsFilledInAsComposeDoes(string text, string value) => Template.Parse(text).Expand(Lookup).ShouldBe(new Expansion(value, IsKnown: true));

    [Theory]
    [InlineData("a${", 1)]
    [InlineData("${}", 0)]
    [InlineData("x ${1}", 2)]
    [InlineData("${B!x}", 0)]
    [InlineData("${B }", 0)]
    [InlineData("${B:x}", 0)]
    [InlineData("${Q:-${R", 5)]
    public void HasAnErrorWhereComposeRefusesIt(string text, int offset) => Template.Parse(text).Error.ShouldBe(offset);

    [Theory]
    [InlineData("${Q:?m}")]
    [InlineData("${Q?}")]
    [InlineData("${E:?m}")]
    public void IsNotKnownWithoutARequiredValue(string text) => Template.Parse(text).Expand(Lookup).IsKnown.ShouldBeFalse();

    [Fact]
    public void NamesEveryReferenceWithItsPlaceAlsoInDefaults() =>
        Template.Parse("${A:+${B:-},}$C ${D:?x}").References.Select(r => (r.Name, r.Offset, r.Length, r.IsRequired))
            .ShouldBe([("A", 0, 13, false), ("B", 5, 6, false), ("C", 13, 2, false), ("D", 16, 7, true)]);

    [Theory]
    [InlineData("${A:-")]
    [InlineData("${")]
    [InlineData("${A:-}")]
    [InlineData("{}")]
    public void IsReadToItsEndWhereItIsVeryLong(string piece) =>
        Template.Parse(string.Concat(Enumerable.Repeat(piece, 100_000))).ShouldNotBeNull();

    private static VariableValue Lookup(string name) => name switch
    {
        "B" => new VariableValue("bb", IsKnown: true, null),
        "E" => new VariableValue("", IsKnown: true, null),
        _ => VariableValue.Unset,
    };
}
