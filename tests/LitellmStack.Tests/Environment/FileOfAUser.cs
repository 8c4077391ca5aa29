using LitellmStack.Environment;

namespace LitellmStack.Tests.Environment;

public sealed class FileOfAUser
{
    private static readonly KeyValuePair<string, string>[] Lines = [new("COMPOSE_PROJECT_NAME", "team"), new("STACK_WITH", "dev,ca")];

    public static TheoryData<string> Texts =>
    [
        "",
        "A=1",
        "A=1\n",
        "A=1\r\nB=2\r\n",
        "A=1\r\nB=2",
        "# a comment\n\n  export A = 'x y'  # why\n",
        "\uFEFFA=1\n",
        "A=\"two\nlines\"\n",
        "A=1\nA=2\n\n\n",
        "\tA=한글\n",
        "no assignment at all",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void KeepsEveryCharacterWhenABlockIsAdded(string text) => new EnvText(text).WithBlock(Lines).Text.ShouldStartWith(text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void KeepsEveryCharacterWhenLinesAreAdded(string text) => new EnvText(text).WithLines(["NEW=1"]).Text.ShouldStartWith(text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void HasTheBlockThatItWasGiven(string text) => new EnvText(text).WithBlock(Lines).Block.ShouldBe(Lines);

    [Theory]
    [MemberData(nameof(Texts))]
    public void IsTheSameAfterTheSameBlockTwice(string text)
    {
        var once = new EnvText(text).WithBlock(Lines);
        once.WithBlock(Lines).ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void GetsAnotherBlockInPlaceOfTheFirst(string text)
    {
        var other = new EnvText(text).WithBlock(Lines).WithBlock([new("STACK_HALF", "both")]);
        other.ShouldBe(new EnvText(text).WithBlock([new("STACK_HALF", "both")]));
    }

    [Fact]
    public void GetsNewLinesBeforeTheBlock() =>
        new EnvText("A=1\n").WithBlock(Lines).WithLines(["B=2"]).Text.ShouldStartWith($"A=1\n\nB=2\n{EnvText.BlockStart}\n");

    [Fact]
    public void KeepsWhatStandsBelowTheBlock()
    {
        var text = new EnvText("A=1\n").WithBlock(Lines).Text + "MINE=1\n";
        new EnvText(text).WithBlock([]).Text.ShouldEndWith($"{EnvText.BlockEnd}\nMINE=1\n");
    }

    [Fact]
    public void KeepsItsLineEnds()
    {
        var text = new EnvText("A=1\r\n").WithBlock(Lines).WithLines(["B=2"]).Text;
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
    }

    [Fact]
    public void WithoutAFinalLineEndKeepsItsLastLineApart()
    {
        var values = new EnvText("A=1").WithLines(["B=2"]).Values;
        values.ShouldBe(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" });
    }

    [Fact]
    public void ThatLostTheEndMarkKeepsTheUsersLines()
    {
        var text = $"A=1\n{EnvText.BlockStart}\nCOMPOSE_PROJECT_NAME=old\nSTACK_WITH=\nMINE=secret\n# and a word\n";
        var mended = new EnvText(text).WithBlock(Lines);
        mended.Text.ShouldBe($"A=1\n{EnvText.BlockStart}\nCOMPOSE_PROJECT_NAME=team\nSTACK_WITH=dev,ca\n{EnvText.BlockEnd}\nMINE=secret\n# and a word\n");
        mended.WithBlock(Lines).ShouldBe(mended);
    }

    [Fact]
    public void ThatEndsInTheStartMarkGetsAWholeBlock() =>
        new EnvText($"A=1\n{EnvText.BlockStart}").WithBlock(Lines).Block.ShouldBe(Lines);

    [Theory]
    [InlineData("A=1\nA=2\n", "A", "2")]
    [InlineData("\uFEFFA=1\n", "A", "1")]
    [InlineData("A=one # comment\n", "A", "one")]
    [InlineData("A='one # two'\n", "A", "one # two")]
    [InlineData("export A=1\n", "A", "1")]
    [InlineData("A=1\r\n", "A", "1")]
    [InlineData("A=\n", "A", "")]
    [InlineData("A=b=c\n", "A", "b=c")]
    public void SaysWhatItAssigns(string text, string name, string value) => new EnvText(text).Values[name].ShouldBe(value);

    [Fact]
    public void SaysWhatTheBlockHoldsAndNotWhatStandsOutside()
    {
        var file = new EnvText("STACK_WITH=mine\n").WithBlock(Lines);
        file.InBlock("STACK_WITH").ShouldBe("dev,ca");
        file.InBlock("STACK_HALF").ShouldBeNull();
        new EnvText("STACK_WITH=mine\n").InBlock("STACK_WITH").ShouldBeNull();
    }
}
