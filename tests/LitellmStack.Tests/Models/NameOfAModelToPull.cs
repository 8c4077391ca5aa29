using LitellmStack.Models;

namespace LitellmStack.Tests.Models;

public sealed class NameOfAModelToPull
{
    [Theory]
    [InlineData("tinyllama")]
    [InlineData("gpt-oss:20b")]
    [InlineData("llama3.2:3b-instruct-q4_K_M")]
    [InlineData("user/model")]
    [InlineData("hf.co/user/Model.GGUF:Q4")]
    [InlineData("http://localhost:5000/library/model:1")]
    [InlineData("localhost:5000/library/model")]
    [InlineData("_x")]
    public void IsTaken(string name) => ModelName.Mistake(name).ShouldBeNull();

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("a b", "it holds a blank")]
    [InlineData("a:", "its tag is empty")]
    [InlineData(":b", "the model is empty")]
    [InlineData("/a", "a part before or behind a '/' is empty")]
    [InlineData("a@sha256:1", "it holds an '@'; a model is named by its tag, not by a digest")]
    [InlineData("a.b/c", "the namespace holds a '.'")]
    [InlineData("a:b:c", "the model holds a ':'")]
    [InlineData("모델", "the model holds a '모'")]
    [InlineData(".a", "the model begins with a '.'")]
    [InlineData("h/a/b/c", "it has more than a host, a namespace and a model")]
    public void IsRefused(string name, string because) => ModelName.Mistake(name).ShouldBe(because);

    [Fact]
    public void IsRefusedWhereAPartIsTooLong()
    {
        ModelName.Mistake(new string('a', 80)).ShouldBeNull();
        ModelName.Mistake(new string('a', 81)).ShouldBe("the model has more than 80 characters");
    }
}
