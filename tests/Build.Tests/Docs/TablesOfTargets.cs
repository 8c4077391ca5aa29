using LitellmStack.CommandLine;

namespace Build.Tests.Docs;

/// <summary>Tables with a row for every target, in the order of the help.</summary>
public sealed class TablesOfTargets
{
    private static readonly IReadOnlyList<string> Names = [.. Targets.All.Select(target => target.Name)];

    [Fact]
    public void OfTheReadmeNameEveryTarget() =>
        Document.CodeOfFirstColumn(Document.Read("README.md").Section("## Targets").TakeWhile(line => !line.StartsWith("### ", StringComparison.Ordinal))).ShouldBe(Names);

    [Fact]
    public void OfExitCodesNameEveryTarget() =>
        Document.CodeOfFirstColumn(Document.Read("docs/operations.md").Section("## Exit codes")).ShouldBe(Names);
}
