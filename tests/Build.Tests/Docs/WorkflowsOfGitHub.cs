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
