using LitellmStack.Sources;

namespace LitellmStack.Tests.Sources;

public sealed class FileThatIsNotYaml
{
    [Theory]
    [InlineData("a: b: c\n", 1)]
    [InlineData("a: 1\n  b: 2\n", 2)]
    [InlineData("a: [1, 2\nb: 1\n", 1)]
    [InlineData("a: *gone\n", 1)]
    [InlineData("a: &a [*a]\n", 1)]
    [InlineData("a: \"\\x\"\n", 1)]
    [InlineData("a: 1\nb:\n\tc: 1\n", 3)]
    [InlineData("a: !include b.yml\n", 1)]
    [InlineData("a: 1\n---\nb: 1\n", 2)]
    [InlineData("%YAML 99999999999999999999.1\n---\na: 1\n", 1)]
    public void IsATroubleAtTheLine(string text, int line)
    {
        var file = YamlText.Read(text);

        file.OnlyTrouble().Kind.ShouldBe(TroubleKind.YamlSyntax);
        file.OnlyTrouble().Place.Line.ShouldBe(line, file.OnlyTrouble().Message);
        file.Root.ShouldBeNull();
    }

    [Fact]
    public void SaysThatATabIndents() => YamlText.Read("a:\n\tb: 1\n").OnlyTrouble().Message.ShouldContain("indented with a tab");

    [Fact]
    public void IsNotOneForComposeThatHasSeveralDocumentsAndOwnTags() =>
        YamlText.Read("a: !reset null\n---\nb: !override []\n", YamlDialect.Compose).Documents.Count.ShouldBe(2);

    [Theory]
    [InlineData("a: \0\n")]
    [InlineData("a: \u0007\n")]
    [InlineData("a: \u009f\n")]
    public void IsATroubleOfEncodingWhereAControlCharacterStands(string text) => YamlText.Read(text).OnlyTrouble().Kind.ShouldBe(TroubleKind.Encoding);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n...\n")]
    public void IsNoTroubleWhereItIsEmpty(string text)
    {
        YamlText.Read(text).Troubles.ShouldBeEmpty();
        YamlText.Read(text).Root.ShouldBeNull();
    }
}
