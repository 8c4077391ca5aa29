using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Environment;

/// <summary>The values are what Compose 2.40.3 made of the same lines.</summary>
public sealed class LineOfAnEnvironmentFile
{
    [Theory]
    [InlineData("A= b", "b")]
    [InlineData("A=#c", "#c")]
    [InlineData("A= #d", "#d")]
    [InlineData("A=e #f", "e")]
    [InlineData("A=e#f", "e#f")]
    [InlineData("A=x # y # z", "x")]
    [InlineData("A=1\t#c", "1\t#c")]
    [InlineData("A=", "")]
    [InlineData("A: x", "x")]
    [InlineData("A==x", "=x")]
    [InlineData("A=a=b", "a=b")]
    [InlineData("A=a:b", "a:b")]
    [InlineData("A =1", "1")]
    [InlineData("A\t=1", "1")]
    [InlineData("export A=1", "1")]
    [InlineData("export\tA=2", "2")]
    [InlineData("  # c\n\tA=1", "1")]
    [InlineData("\ufeffA=1\r\nB=2\r\n", "1")]
    [InlineData("A=\"x\\ny\" # c", "x\ny")]
    [InlineData("A='x\\ny$Z'", "x\\ny$Z")]
    [InlineData("A=\"l1\nl2\"", "l1\nl2")]
    [InlineData("A=\"l1\r\nl2\"", "l1\nl2")]
    [InlineData("A=\"a\\\"b\"", "a\"b")]
    [InlineData("A='it\\'s'", "it's")]
    [InlineData("A='a\\\\b'", "a\\\\b")]
    [InlineData("A=\"a\\\\b\"", "a\\b")]
    [InlineData("A=\"\\$B\"", "$B")]
    [InlineData("A=\"x\"#c", "x")]
    [InlineData("A=abc$", "abc$")]
    [InlineData("A=a$1b", "a$1b")]
    [InlineData("A=a$$b", "a$b")]
    [InlineData("A=${Q:-d}y", "dy")]
    [InlineData("B=1\nA=$B", "1")]
    [InlineData("A=\"$B\"\nB=2", "")]
    [InlineData("A=1\nA=2", "2")]
    public void IsReadAsComposeDoes(string text, string value)
    {
        var file = Read(text);

        file.Troubles.ShouldBeEmpty();
        file.Values()["A"].Text.ShouldBe(value);
    }

    [Theory]
    [InlineData("A B=1", 1, 1)]
    [InlineData("OK=1\nA+=1", 2, 2)]
    [InlineData("A=\"x\nB=1\n", 1, 3)]
    [InlineData("A='1 # c\n", 1, 3)]
    [InlineData("=x", 1, 1)]
    [InlineData("A=\"x\" y", 1, 7)]
    [InlineData("A=${", 1, 3)]
    [InlineData("A=${B C}", 1, 3)]
    public void IsATroubleWhereComposeRefusesOrMisreadsIt(string text, int line, int column)
    {
        var trouble = Read(text).Troubles[0];

        trouble.Kind.ShouldBe(TroubleKind.EnvironmentSyntax);
        (trouble.Place.Line, trouble.Place.Column).ShouldBe((line, column), trouble.Message);
    }

    [Fact]
    public void TakesTheShellsValueWhereItIsANameAlone() => Read("A\nB=1").Values()["A"].IsKnown.ShouldBeFalse();

    [Fact]
    public void GoesOnBehindATrouble() => Read("A B=1\nC=2").Values()["C"].Text.ShouldBe("2");

    [Fact]
    public void KnowsWhereNameAndValueStand()
    {
        var line = Read("\n export NAME='a b' # c").Assignments.ShouldHaveSingleItem();

        line.Place.ShouldBe(new Place("f.env", 2, 9, 4));
        line.ValuePlace.ShouldBe(new Place("f.env", 2, 14, 5));
    }

    private static DotEnv Read(string text) => DotEnv.Read("f.env", System.Text.Encoding.UTF8.GetBytes(text));
}
