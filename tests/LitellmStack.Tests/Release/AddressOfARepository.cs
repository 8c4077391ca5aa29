using LitellmStack.Release;

namespace LitellmStack.Tests.Release;

public sealed class AddressOfARepository
{
    [Theory]
    [InlineData("https://github.com/someone/litellm-stack")]
    [InlineData("https://github.com/someone/litellm-stack.git")]
    [InlineData("https://github.com/someone/litellm-stack/")]
    [InlineData("https://someone:secret@github.example.com/someone/litellm-stack.git")]
    [InlineData("ssh://git@github.com/someone/litellm-stack.git")]
    [InlineData("ssh://git@github.example.com:2222/someone/litellm-stack")]
    [InlineData("git@github.com:someone/litellm-stack.git")]
    [InlineData("github-of-work:someone/litellm-stack")]
    [InlineData("someone/litellm-stack")]
    [InlineData(" someone/litellm-stack\n")]
    public void IsReadInEveryFormThatGitTakes(string text) => RepositoryAddress.Read(text).ShouldBe(new RepositoryAddress("someone", "litellm-stack"));

    [Theory]
    [InlineData("")]
    [InlineData("litellm-stack")]
    [InlineData("/srv/git/litellm-stack.git")]
    [InlineData("../litellm-stack.git")]
    [InlineData("./someone")]
    [InlineData("file:///srv/git/litellm-stack.git")]
    [InlineData("C:\\git\\litellm-stack")]
    [InlineData("https://github.com/")]
    [InlineData("https://github.com/someone")]
    [InlineData("https://github.com/someone/..")]
    [InlineData("git@github.com:litellm-stack.git")]
    [InlineData("some one/litellm-stack")]
    [InlineData("a/b/c/d")]
    public void IsNothingWhereThereIsNone(string text) => RepositoryAddress.Read(text).ShouldBeNull();
}
