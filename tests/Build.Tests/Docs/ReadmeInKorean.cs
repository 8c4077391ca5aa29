namespace Build.Tests.Docs;

public sealed class ReadmeInKorean
{
    [Fact]
    public void StartsWithTheSameCommands()
    {
        var english = WrittenCommand.Typed(Document.Read("README.md").Section("## Quick start"));

        english.ShouldNotBeEmpty();
        WrittenCommand.Typed(Document.Read("README.ko.md").Section("## 빠른 시작")).ShouldBe(english);
    }
}
