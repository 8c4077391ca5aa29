using LitellmStack.Ports;

namespace LitellmStack.Testing.Ports;

/// <summary>What every <see cref="IFiles"/> promises.</summary>
public abstract class FilesContract
{
    private const int OwnerOnly = 0x180;
    private const int ReadByAll = 0x1A4;

    /// <summary>Without any file.</summary>
    protected abstract IFiles Files { get; }

    [Theory]
    [InlineData(".env")]
    [InlineData("no/such/folder/file")]
    public void AbsentFileIsNotThere(string path)
    {
        Files.Exists(path).ShouldBeFalse();
        Files.Mode(path).ShouldBeNull();
        Should.Throw<FileNotFoundException>(() => Files.Read(path));
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("no/such/folder/file")]
    public void DeletingAnAbsentFileIsNothing(string path)
    {
        Files.Delete(path);
        Files.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void BytesComeBackAsTheyWere()
    {
        byte[] content = [0xEF, 0xBB, 0xBF, .. "A=1\r\n"u8, 0xFF, 0x00, (byte)'z'];
        Files.Write("a/b.txt", content, isPrivate: false);
        Files.Read("a/b.txt").ShouldBe(content);
    }

    [Fact]
    public void EmptyFileIsAFile()
    {
        Files.Write("empty", [], isPrivate: false);
        Files.Exists("empty").ShouldBeTrue();
        Files.Read("empty").ShouldBeEmpty();
    }

    [Fact]
    public void SecondWriteReplacesTheFirst()
    {
        Files.Write("a", "a longer first text"u8, isPrivate: false);
        Files.Write("a", "short"u8, isPrivate: false);
        Files.Read("a").ShouldBe("short"u8.ToArray());
    }

    [Fact]
    public void ReaderCannotChangeWhatWasWritten()
    {
        Files.Write("a", "one"u8, isPrivate: false);
        Files.Read("a")[0] = (byte)'X';
        Files.Read("a").ShouldBe("one"u8.ToArray());
    }

    [Fact]
    public void WritingLeavesNothingBesideTheFile()
    {
        Files.Write("folder/a", "one"u8, isPrivate: true);
        Files.Write("folder/a", "two"u8, isPrivate: true);
        Files.List("folder").ShouldBe(["folder/a"]);
    }

    [SkippableFact]
    public void PrivateFileIsForItsOwnerAlone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        Files.Write(".env", "A=1"u8, isPrivate: true);
        Files.Mode(".env").ShouldBe(OwnerOnly);
    }

    [SkippableFact]
    public void OtherFileIsReadByAll()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        Files.Write("notes", "A=1"u8, isPrivate: false);
        Files.Mode("notes").ShouldBe(ReadByAll);
    }

    [SkippableFact]
    public void FileThatBecomesPrivateIsForItsOwnerAlone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        Files.Write(".env", "A=1"u8, isPrivate: false);
        Files.Write(".env", "A=2"u8, isPrivate: true);
        Files.Mode(".env").ShouldBe(OwnerOnly);
    }

    [Fact]
    public void ListIsSortedOrdinallyAndGoesDeep()
    {
        foreach (var path in (string[])["f/b", "f/a/z", "f/B", "f/a-", "fa/x", "other"])
        {
            Files.Write(path, "x"u8, isPrivate: false);
        }

        Files.List("f").ShouldBe(["f/B", "f/a-", "f/a/z", "f/b"]);
    }

    [Fact]
    public void ListOfAnAbsentFolderIsEmpty() => Files.List("nowhere").ShouldBeEmpty();

    [Fact]
    public void DeletedFileIsGoneFromEverywhere()
    {
        Files.Write("f/a", "x"u8, isPrivate: false);
        Files.Write("f/b", "x"u8, isPrivate: false);
        Files.Delete("f/a");
        Files.Exists("f/a").ShouldBeFalse();
        Files.List("f").ShouldBe(["f/b"]);
        Should.Throw<FileNotFoundException>(() => Files.Read("f/a"));
    }
}
