using LitellmStack.Adapters.Files;
using LitellmStack.Adapters.Processes;
using LitellmStack.Adapters.Tests.Git;
using LitellmStack.Ports;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Adapters.Tests.Files;

/// <summary>git's search on a real clone, and the fake's beside it.</summary>
public sealed class FolderOfAClone : IDisposable
{
    private readonly RealGitStage stage = new();
    private readonly FakeFiles inMemory = new();

    public static TheoryData<string> Folders => ["on disk", "in memory"];

    public void Dispose() => stage.Dispose();

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task HoldsAWordWhereItStandsNow(string where)
    {
        Write("notes.txt", "nothing\n");
        Write("deep/er/key.pem", "a needle, without a line end");
        Write("ü.md", "two: needle needle\n");
        var folder = Folder(where);

        (await folder.Holding(["needle", "other"], default)).ShouldBe(["deep/er/key.pem", "ü.md"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task IsSearchedForLettersNotForAPattern(string where)
    {
        Write("a.txt", "sk-aaaa\n");
        Write("b.txt", "-e sk-.*\n");
        var folder = Folder(where);

        (await folder.Holding(["-e sk-.*"], default)).ShouldBe(["b.txt"]);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void HoldsFilesAndFoldersThatLieDirectlyInIt(string where)
    {
        Write("b/two/x.txt", "");
        Write("b/one/y/z.txt", "");
        Write("b/a.txt", "");
        var folder = Folder(where);

        folder.Folders("b").ShouldBe(["b/one", "b/two"]);
        folder.Folders("").ShouldContain("b");
        folder.Names("b").ShouldBe(["b/a.txt"]);
        folder.Folders("absent").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task WithoutTheWordHoldsNothing(string where)
    {
        Write("a.txt", "something\n");

        (await Folder(where).Holding(["needle"], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task IsReadAsItLiesThereAndNotAsItWasCommitted()
    {
        Write("a.txt", "needle\n");
        var folder = Folder("on disk");
        stage.Files.Write("a.txt", "mended\n"u8, isPrivate: false);

        (await folder.Holding(["needle"], default)).ShouldBeEmpty();
    }

    /// <summary>What git does not keep is nobody's business but the owner's; what is no text can't be shown.</summary>
    [Fact]
    public async Task HoldsNeitherOtherFilesNorBinaryOnes()
    {
        Write("picture.bin", "needle\0needle");
        var folder = Folder("on disk");
        stage.Files.Write("mine.txt", "needle\n"u8, isPrivate: false);

        (await folder.Holding(["needle"], default)).ShouldBeEmpty();
    }

    /// <summary>Settings of the user's may change what a search prints.</summary>
    [Fact]
    public async Task NamesPathsFromTheStackWhateverGitIsSetTo()
    {
        Write("stack/a.txt", "needle\n");
        Folder("on disk");
        foreach (var setting in (string[])["grep.fullName=true", "grep.lineNumber=true", "grep.column=true", "grep.patternType=perl", "color.ui=always", "color.grep=always"])
        {
            stage.Here("config", setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        }

        var stack = new StackFolder(Path.Combine(stage.Clone, "stack"), new ChildEnvironment(stage.Variables));
        (await stack.Holding(["needle"], default)).ShouldBe(["a.txt"]);
    }

    [Fact]
    public async Task ThatGitCannotReadIsToldOf()
    {
        Write("a.txt", "needle\n");
        var folder = Folder("on disk");
        await File.WriteAllTextAsync(Path.Combine(stage.Clone, ".git", "index"), "no index");

        (await Should.ThrowAsync<OutsideWorldException>(() => folder.Holding(["needle"], default))).Message.ShouldContain("index");
    }

    private void Write(string path, string text)
    {
        stage.Files.Write(path, System.Text.Encoding.UTF8.GetBytes(text), isPrivate: false);
        inMemory.Write(path, System.Text.Encoding.UTF8.GetBytes(text), isPrivate: false);
    }

    private IStackFolder Folder(string where)
    {
        stage.Commit("Keep the files");
        return where == "on disk"
            ? new StackFolder(stage.Clone, new ChildEnvironment(stage.Variables))
            : new FakeStackFolder(inMemory) { Kept = inMemory.List("").ToHashSet(StringComparer.Ordinal) };
    }
}
