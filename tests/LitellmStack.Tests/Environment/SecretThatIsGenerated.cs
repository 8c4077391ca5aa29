using LitellmStack.Environment;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Environment;

public sealed class SecretThatIsGenerated
{
    private static readonly IReadOnlyList<string> Many = [.. Enumerable.Range(0, 200).Select(_ => Secret.Generate(""))];

    [Fact]
    public void CarriesItsPrefix() => Secret.Generate("sk-").ShouldStartWith("sk-");

    [Fact]
    public void HasTheSameLengthAlways() => Many.ShouldAllBe(s => s.Length == 43);

    [Fact]
    public void HasLettersAndDigitsAlone() => Many.ShouldAllBe(s => s.All(char.IsAsciiLetterOrDigit));

    [Fact]
    public void BeginsWithALetter() => Many.ShouldAllBe(s => char.IsAsciiLetter(s[0]));

    [Fact]
    public void IsNeverTheSame() => Many.Distinct().Count().ShouldBe(Many.Count);

    [Fact]
    public void UsesTheWholeAlphabet() => string.Concat(Many).Distinct().Count().ShouldBe(62);

    [Fact]
    public void IsReadBackByDotenvAsItIs()
    {
        foreach (var secret in Many.Take(20))
        {
            DotEnv.Read(new SourceFile(".env", $"A={secret}\n")).Values()["A"].Text.ShouldBe(secret);
        }
    }
}
