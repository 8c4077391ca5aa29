using LitellmStack.CommandLine;

namespace Build.Tests.Docs;

/// <summary>Commands that stand in documents, workflows, scripts and configuration.</summary>
public sealed class CommandsOfTheDocuments
{
    public static TheoryData<string> Texts =>
    [
        .. Document.Paths("", ".md"),
        .. Document.Paths(".github", ".yml"),
        .. Document.Paths(".ci", ".sh", "run"),
        .. Document.Paths("scripts", ".sh"),
        .. Document.Paths("compose", ".yml", ".sh"),
        .. Document.Paths("config", ".yml", ".example"),
        .. Document.Paths("docs/examples", ".sh"),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void NameTargetsAndOptionsThatExist(string path)
    {
        var problems = WrittenCommand.In(Document.Read(path))
            .SelectMany(command => CommandLineReader.Read(command.Words).Problems.Select(problem => $"{command.Place}: {problem}"));

        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("run './build.sh Upp' now", "There is no target 'Upp'. Nearest: 'Up'.")]
    [InlineData("./build.sh Up --sandbx 2>&1 | tee log", "There is no option '--sandbx'. Nearest: '--sandbox'.")]
    [InlineData("`./build.ps1 Test --suite sandboks`", "'--suite' knows no 'sandboks'. Nearest: 'sandbox'.")]
    [InlineData("./build.sh Down --volumes=true", "'--volumes=true' is not read: write '--volumes true'.")]
    public void AreFoundWhereTheyAreWrong(string line, string problem) =>
        WrittenCommand.In(new Document("text", [line])).SelectMany(command => CommandLineReader.Read(command.Words).Problems).ShouldBe([problem]);

    [Fact]
    public void AreFoundAtAll() =>
        WrittenCommand.In(Document.Read("README.md")).Select(command => string.Join(' ', command.Words)).ShouldContain("Up --sandbox --install-docker");
}
