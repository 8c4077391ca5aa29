using LitellmStack.Models;

namespace LitellmStack.Tests.Models;

public sealed class NameOfAModel
{
    [Theory]
    [InlineData("tinyllama", "tinyllama:latest")]
    [InlineData("gpt-oss:20b", "gpt-oss:20b")]
    [InlineData("hf.co/a/b", "hf.co/a/b:latest")]
    [InlineData("registry:5000/a", "registry:5000/a:latest")]
    [InlineData("registry:5000/a:1b", "registry:5000/a:1b")]
    public void HasATag(string name, string withTag) => ModelName.WithTag(name).ShouldBe(withTag);

    [Theory]
    [InlineData("tinyllama", "tinyllama:latest", true)]
    [InlineData("TinyLlama", "tinyllama:LATEST", true)]
    [InlineData("gpt-oss:20b", "gpt-oss:120b", false)]
    [InlineData("gpt-oss", "gpt-oss:20b", false)]
    public void IsTheSameInTwoSpellings(string a, string b, bool isSame) => ModelName.Same(a, b).ShouldBe(isSame);
}
