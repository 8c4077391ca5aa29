using LitellmStack.CommandLine;

namespace LitellmStack.Tests.CommandLine;

public sealed class WordNearAnother
{
    [Theory]
    [InlineData("statsu", "status")]
    [InlineData("STATUS", "status")]
    [InlineData("stat", "status")]
    [InlineData("sttus", "status")]
    [InlineData("sta", "status")]
    public void IsFound(string word, string near) => NearestWord.Of(word, ["other", near]).ShouldBe(near);

    [Fact]
    public void NeighboursThatChangedPlacesAreOneEdit() => NearestWord.Of("ab", ["ba", "xy"]).ShouldBe("ba");

    [Fact]
    public void NearestOfSeveralIsFound() => NearestWord.Of("logz", ["lots", "logs", "dogs"]).ShouldBe("logs");

    [Fact]
    public void FirstByLettersIsTakenOfEquallyNear() => NearestWord.Of("dag", ["dog", "dig"]).ShouldBe("dig");

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("")]
    [InlineData("--")]
    public void StrangerIsNotFound(string word) => NearestWord.Of(word, ["status", "--up", "Ps"]).ShouldBeNull();

    [Fact]
    public void WithinIsAsStrictAsItIsAsked()
    {
        NearestWord.Within(1, "num_retry", ["num_retries"]).ShouldBeNull();
        NearestWord.Within(3, "num_retry", ["num_retries"]).ShouldBe("num_retries");
    }
}
