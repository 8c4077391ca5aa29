namespace Build.Tests.Snapshots;

public sealed class TextOfASnapshot : SnapshotFolder
{
    [Fact]
    public async Task StandsInWordsForNoText()
    {
        await Verify((string?)null).UseDirectory(Folder).DisableDiff().AutoVerify();

        Read("TextOfASnapshot.StandsInWordsForNoText.verified.txt").ShouldBe("null");
    }

    [Fact]
    public async Task StandsInWordsForAnEmptyText()
    {
        await Verify("", "json").UseDirectory(Folder).DisableDiff().AutoVerify();

        Read("TextOfASnapshot.StandsInWordsForAnEmptyText.verified.json").ShouldBe("emptyString");
    }

    [Fact]
    public async Task IsChangedByTheLastScrubberFirst()
    {
        await Verify("abc", "txt").UseDirectory(Folder).DisableDiff().AutoVerify()
            .AddScrubber(x => x.Append('1'))
            .AddScrubber(x => x.Append('2'));

        Read("TextOfASnapshot.IsChangedByTheLastScrubberFirst.verified.txt").ShouldBe("abc21");
    }

    [Fact]
    public async Task LosesLinesThatHoldAWord()
    {
        await Verify("keep\nDROP this\n\nkeep too", "txt").UseDirectory(Folder).DisableDiff().AutoVerify()
            .ScrubLinesContaining("drop")
            .ScrubEmptyLines();

        Read("TextOfASnapshot.LosesLinesThatHoldAWord.verified.txt").ShouldBe("keep\nkeep too");
    }

    [Fact]
    public async Task KeepsAPathOfThisMachineWhereScrubbersAreDisabled()
    {
        await Take(Environment.CurrentDirectory).AutoVerify();

        Read("TextOfASnapshot.KeepsAPathOfThisMachineWhereScrubbersAreDisabled.verified.yaml").ShouldBe(Environment.CurrentDirectory);
    }
}
