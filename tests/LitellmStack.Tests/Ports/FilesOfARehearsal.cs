using LitellmStack.Ports;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Ports;

public sealed class FilesOfARehearsal : FilesContract
{
    private readonly FakeFiles real = new();
    private RehearsedFiles? rehearsed;

    protected override IFiles Files => rehearsed ??= new RehearsedFiles(real);

    [Fact]
    public void ReadThroughToTheRealOnes()
    {
        real["f/a"] = "real";
        real.SetMode("f/a", 0x180);
        Files.Exists("f/a").ShouldBeTrue();
        Files.Read("f/a").ShouldBe("real"u8.ToArray());
        Files.Mode("f/a").ShouldBe(0x180);
        Files.List("f").ShouldBe(["f/a"]);
    }

    [Fact]
    public void ChangeNothingReal()
    {
        real["f/a"] = "real";
        Files.Write("f/a", "rehearsed"u8, isPrivate: false);
        Files.Write("f/b", "new"u8, isPrivate: false);
        Files.Delete("f/a");
        real["f/a"].ShouldBe("real");
        real.Exists("f/b").ShouldBeFalse();
        Files.List("f").ShouldBe(["f/b"]);
    }

    [Fact]
    public void DeletedOneCanBeWrittenAgain()
    {
        real["f/a"] = "real";
        Files.Delete("f/a");
        Files.Write("f/a", "again"u8, isPrivate: false);
        Files.Read("f/a").ShouldBe("again"u8.ToArray());
    }
}
