using System.Text.RegularExpressions;

using LitellmStack.Testing;

using YamlDotNet.RepresentationModel;

namespace Build.Tests.Docs;

/// <summary>What a workflow may do, and what it leaves behind. Which targets it calls is tried by <see cref="CommandsOfTheDocuments"/>.</summary>
public sealed partial class WorkflowsOfGitHub
{
    public static TheoryData<string> Workflows => [.. Document.Paths(".github/workflows", ".yml")];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void SayWhatTheyMayDo(string path) => Keys(Load(path)).ShouldContain("permissions");

    [Theory]
    [MemberData(nameof(Workflows))]
    public void PinEveryActionToACommit(string path) =>
        Mappings(Load(path)).Select(mapping => Text(mapping, "uses")).OfType<string>().Where(action => !Pinned().IsMatch(action)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Workflows))]
    public void TakeDownWhatTheyBring(string path)
    {
        var jobs = Mappings(Load(path)).Where(mapping => Keys(mapping).Contains("steps")).ToList();

        jobs.ShouldNotBeEmpty();
        jobs.Where(BringsAStack).Where(job => Steps(job) is not [.., var last] || Text(last, "if") != "always()" || !Runs(last, "Down"))
            .Select(job => Text(job, "name")).ShouldBeEmpty();
    }

    /// <summary>What a whole workflow may do is reading; a right to write stands at the job that needs it.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void WriteOnlyWhereAJobNamesTheRight(string path) => Rights(Load(path)).Where(right => right.Value != "read").ShouldBeEmpty();

    /// <summary>What a pull request of a stranger starts has no right to write.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void GiveStrangersNoRightToWrite(string path)
    {
        var workflow = Load(path);

        if (StartedBy(workflow).Any(start => start is "pull_request" or "pull_request_target" or "issue_comment"))
        {
            Mappings(workflow).SelectMany(Rights).Where(right => right.Value == "write").ShouldBeEmpty();
        }
    }

    /// <summary>A branch, a title or an input can hold a command; in a variable of the shell it is only text.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void PutNoForeignTextIntoACommand(string path) =>
        Mappings(Load(path)).Select(mapping => Text(mapping, "run")).OfType<string>().Where(command => command.Contains("${{", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void CutNoReleaseOff() => Text((YamlMappingNode)Load(".github/workflows/release.yml")["concurrency"], "cancel-in-progress").ShouldBe("false");

    /// <summary>What tests a release is not what could publish it.</summary>
    [Fact]
    public void PublishOnlyWhatWasTestedWithoutThatRight()
    {
        var jobs = (YamlMappingNode)Load(".github/workflows/release.yml")["jobs"];

        Text((YamlMappingNode)jobs["publish"], "needs").ShouldBe("test");
        Rights((YamlMappingNode)jobs["test"]).ShouldBeEmpty();
        Rights((YamlMappingNode)jobs["publish"]).Select(right => $"{right.Key}: {right.Value}").ShouldBe(["attestations: write", "contents: write", "id-token: write"], ignoreOrder: true);
    }

    private static IEnumerable<KeyValuePair<string, string>> Rights(YamlMappingNode mapping) =>
        mapping.Children.TryGetValue(new YamlScalarNode("permissions"), out var rights) && rights is YamlMappingNode named
            ? named.Children.Select(right => KeyValuePair.Create(((YamlScalarNode)right.Key).Value ?? "", ((YamlScalarNode)right.Value).Value ?? ""))
            : [];

    private static IEnumerable<string?> StartedBy(YamlMappingNode workflow) => workflow["on"] is YamlMappingNode events ? Keys(events) : [(workflow["on"] as YamlScalarNode)?.Value];

    private static bool BringsAStack(YamlMappingNode job) => Steps(job).Any(step => Runs(step, "Up"));

    private static bool Runs(YamlMappingNode step, string target) =>
        WrittenCommand.In(new Document("step", (Text(step, "run") ?? "").Split('\n'))).Any(command => command.Words.Contains(target));

    private static List<YamlMappingNode> Steps(YamlMappingNode job) => [.. ((YamlSequenceNode)job["steps"]).OfType<YamlMappingNode>()];

    private static YamlMappingNode Load(string path)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(ShippedFiles.Text(path));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Mappings(YamlNode node) => node.AllNodes.OfType<YamlMappingNode>();

    private static IEnumerable<string?> Keys(YamlMappingNode mapping) => mapping.Children.Keys.Select(key => (key as YamlScalarNode)?.Value);

    private static string? Text(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value : null;

    [GeneratedRegex("^[^@]+@[0-9a-f]{40}$", RegexOptions.None)]
    private static partial Regex Pinned();
}
