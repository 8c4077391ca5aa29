using LitellmStack.Findings;

namespace LitellmStack.Tests.Sources;

public sealed class PlaceOfAValue
{
    [Theory]
    [InlineData("a: value", 1, 4, 5)]
    [InlineData("a: 'value'", 1, 4, 7)]
    [InlineData("\ufeff# c\r\na: value\r\n", 2, 4, 5)]
    [InlineData("# 모델 🦙\na: 값🦙", 2, 4, 3)]
    [InlineData("a: !!str value", 1, 10, 5)]
    [InlineData("a: &name value # c", 1, 10, 5)]
    [InlineData("{b: c, a: value}", 1, 11, 5)]
    [InlineData("# old Mac\ra: value\r", 2, 4, 5)]
    [InlineData("a: |\n  text\n", 1, 4, 1)]
    [InlineData("a:\n  one\n  two", 2, 3, 3)]
    public void IsWhereAnEditorShowsIt(string text, int line, int column, int length) =>
        YamlText.Read(text).At("a").Place.ShouldBe(new Place("f.yml", line, column, length));

    [Theory]
    [InlineData("a: http://${HOST}:1", 1, 11)]
    [InlineData("a: 'http://${HOST}:1'", 1, 12)]
    [InlineData("a: \"\\t${HOST}\"", 1, 7)]
    [InlineData("a: |\n  one\n  ${HOST}\n", 3, 3)]
    [InlineData("a: >\n  ${HOST\n  } ${HOST}", 3, 5)]
    public void ReachesToAPartOfIt(string text, int line, int column)
    {
        var value = YamlText.Read(text).At("a");

        var place = value.PlaceOf(value.Text.IndexOf("${HOST}", StringComparison.Ordinal), "${HOST}".Length);

        place.ShouldBe(new Place("f.yml", line, column, 7));
    }

    [Fact]
    public void IsThatOfTheSecondOfTwoEqualParts()
    {
        var value = YamlText.Read("a: |\n  x ${A}\n  y ${A}\n").At("a");

        value.PlaceOf(value.Text.LastIndexOf("${A}", StringComparison.Ordinal), 4).ShouldBe(new Place("f.yml", 3, 5, 4));
    }

    [Fact]
    public void IsThatOfItsAnchorWhereTheValueIsEmpty() => YamlText.Read("a: &shared\n: 30\n").At("a").Place.Line.ShouldBe(1);

    [Fact]
    public void StaysWithTheAnchorWhereAnAliasOrAMergeRepeatsIt()
    {
        var file = YamlText.Read("x: &x {k: v}\na:\n  <<: *x\nb: *x\n");

        file.At("a", "k").Place.Line.ShouldBe(1);
        file.At("b", "k").Place.Line.ShouldBe(1);
    }
}
