namespace Build.Tests.Snapshots;

public sealed class NameOfASnapshot : SnapshotFolder
{
    private enum Size
    {
        Small,
    }

    [Theory]
    [InlineData("a/b: c", 1)]
    public async Task HoldsTheParametersOfACase(string text, int number)
    {
        await Take("x").UseParameters(text, number).AutoVerify();

        Files.ShouldBe(["NameOfASnapshot.HoldsTheParametersOfACase_text=a-b- c_number=1.verified.yaml"]);
    }

    [Theory]
    [InlineData(1, 2, 3, 4)]
    public async Task WritesEachKindOfValueItsWay(object first, object second, object third, object fourth)
    {
        _ = (first, second, third, fourth);
        await Take("x").UseParameters(null, true, Size.Small, new[] { 1, 2 }).AutoVerify();

        Files.ShouldBe(["NameOfASnapshot.WritesEachKindOfValueItsWay_first=null_second=True_third=Small_fourth=1,2.verified.yaml"]);
    }

    [Fact]
    public async Task MayCarryATextInstead()
    {
        await Take("x").UseTextForParameters("one").AutoVerify();

        Files.ShouldBe(["NameOfASnapshot.MayCarryATextInstead_one.verified.yaml"]);
    }

    [Fact]
    public async Task MayBeChosenWhole()
    {
        await Take("x", "json").UseFileName("chosen").AutoVerify();

        Files.ShouldBe(["chosen.verified.json"]);
    }

    [Fact]
    public async Task CannotBeChosenWholeAndInPart()
    {
        var exception = await Should.ThrowAsync<Exception>(async () => await Take("x").UseFileName("chosen").UseMethodName("too"));

        exception.Message.ShouldBe("UseMethodName is not compatible with UseFileName.");
    }

    [Fact]
    public async Task NumbersTargetsOfOneName()
    {
        Target[] targets = [new("yaml", "a", "part"), new("yaml", "b", "part"), new("json", "c", "other")];

        await Verify(targets).UseDirectory(Folder).DisableScrubbers().DisableDiff().AutoVerify();

        Files.ShouldBe(
        [
            "NameOfASnapshot.NumbersTargetsOfOneName#other.verified.json",
            "NameOfASnapshot.NumbersTargetsOfOneName#part.00.verified.yaml",
            "NameOfASnapshot.NumbersTargetsOfOneName#part.01.verified.yaml",
        ]);
    }

    [Fact]
    public async Task CannotBeUsedTwice()
    {
        await Verify("x", "yaml").UseDirectory(Folder).DisableScrubbers().DisableDiff().AutoVerify();

        var second = Verify("x", "yaml").UseDirectory(Folder).DisableScrubbers().DisableDiff();

        (await FailureOf(second)).ShouldStartWith("The prefix has already been used");
    }

    [Theory]
    [InlineData(".yaml", "Must not start with a period ('.').")]
    [InlineData("jsonc", "Don't pass text for a binary extension.")]
    public async Task NeedsATextExtension(string extension, string message)
    {
        var exception = await Should.ThrowAsync<Exception>(async () => await Take("x", extension).UseParameters(extension));

        exception.Message.ShouldContain(message);
    }

    public sealed class OfANestedClass : SnapshotFolder
    {
        [Fact]
        public async Task NamesBothClasses()
        {
            await Take("x").AutoVerify();

            Files.ShouldBe(["NameOfASnapshot.OfANestedClass.NamesBothClasses.verified.yaml"]);
        }
    }
}
