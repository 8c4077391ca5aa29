using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Operations;
using LitellmStack.Testing;
using LitellmStack.Testing.Ports;
using LitellmStack.Tests.Config;

using YamlDotNet.RepresentationModel;

namespace LitellmStack.Tests.Operations;

public sealed class RequiredChecksThatAreDeclared
{
    [Fact]
    public void AreRead() => Read("release:\n  required_checks: [unit, sandbox]\n").ShouldBe(["unit", "sandbox"]);

    [Theory]
    [InlineData("lines: {}\n")]
    [InlineData("release:\n")]
    [InlineData("release:\n  required_checks:\n")]
    public void AreNoneWhereNoneIsNamed(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void AreNoneAsTheFileIsShipped() => Read(ShippedFiles.Text(StackFiles.Declarations)).ShouldBeEmpty();

    /// <summary>The shipped file shows them behind '#'.</summary>
    [Fact]
    public void AreJobsOfThisRepositoryWhenTheBlockIsTaken()
    {
        var shown = Read(WithTheBlock());

        shown.ShouldNotBeEmpty();
        shown.Except(JobsOnGitHub()).ShouldBeEmpty();
    }

    private static string WithTheBlock()
    {
        var lines = ShippedFiles.Text(StackFiles.Declarations).Split('\n');
        var first = Array.IndexOf(lines, "# release:");
        first.ShouldBeGreaterThanOrEqualTo(0);
        return string.Join('\n', lines.Skip(first).TakeWhile(line => line.StartsWith('#')).Select(line => line[2..]));
    }

    private static IEnumerable<string> JobsOnGitHub() => ShippedFile.Yaml(".github/workflows/ci.yml").Map("jobs").Children.Values.Cast<YamlMappingNode>().SelectMany(NamesOf);

    private static IEnumerable<string> NamesOf(YamlMappingNode job) => job.Keys().Contains("strategy")
        ? ((YamlSequenceNode)job.Map("strategy").Map("matrix")["os"]).Select(os => job.Value("name").Replace("${{ matrix.os }}", ((YamlScalarNode)os).Value, StringComparison.Ordinal))
        : [job.Value("name")];

    private static IReadOnlyList<string> Read(string text) => Declared.RequiredChecks(new StackFiles(
        new FakeFiles { [StackFiles.Declarations] = text }, new StackIdentity("litellm-stack", IsSandbox: false), new Dictionary<string, string>(), isRehearsal: false));
}
