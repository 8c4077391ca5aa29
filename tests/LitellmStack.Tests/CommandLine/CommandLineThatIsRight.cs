using LitellmStack.CommandLine;

namespace LitellmStack.Tests.CommandLine;

public sealed class CommandLineThatIsRight
{
    [Fact]
    public void WithoutArgumentsAsksForHelp()
    {
        var invocation = Read();
        invocation.Targets.ShouldBeEmpty();
        invocation.AsksForHelp.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Help")]
    [InlineData("Up --help")]
    [InlineData("Up -help")]
    [InlineData("--HELP")]
    public void AsksForHelpHoweverItIsSpelled(string line) => Read(line.Split(' ')).AsksForHelp.ShouldBeTrue();

    [Fact]
    public void TargetAloneDoesNotAskForHelp() => Read("Ps").AsksForHelp.ShouldBeFalse();

    [Theory]
    [InlineData("up", "Up")]
    [InlineData("UP", "Up")]
    [InlineData("pull-models", "PullModels")]
    [InlineData("PULLMODELS", "PullModels")]
    public void TargetIsFoundWithoutCaseAndDashes(string typed, string target) => Read(typed).Targets.ShouldBe([target]);

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--dryrun")]
    [InlineData("--DryRun")]
    [InlineData("-dry-run")]
    [InlineData("---DRY---RUN")]
    public void OptionIsFoundWithoutCaseAndDashes(string typed) => Read("Up", typed).Given.ShouldContainKey("DryRun");

    [Fact]
    public void SeveralTargetsKeepTheirOrder() => Read("Down", "Init", "Validate").Targets.ShouldBe(["Down", "Init", "Validate"]);

    [Theory]
    [InlineData("Up --sandbox", "Sandbox", "")]
    [InlineData("Up --sandbox true", "Sandbox", "true")]
    [InlineData("Up --sandbox FALSE", "Sandbox", "FALSE")]
    [InlineData("Up --timeout 0", "Timeout", "0")]
    [InlineData("Up --timeout 900", "Timeout", "900")]
    [InlineData("Up --accelerator cpu", "Accelerator", "cpu")]
    [InlineData("Up --with dev,external-ollama", "With", "dev,external-ollama")]
    [InlineData("Up --with dev external-ollama", "With", "dev external-ollama")]
    [InlineData("Up --with none", "With", "none")]
    [InlineData("Up --half gateway", "Half", "gateway")]
    [InlineData("Validate --format sarif", "Format", "sarif")]
    [InlineData("Up --skip validate", "Skip", "validate")]
    [InlineData("Up --verbosity quiet", "Verbosity", "quiet")]
    [InlineData("Up --project team-2", "Project", "team-2")]
    [InlineData("Logs --service litellm --tail 5", "Tail", "5")]
    [InlineData("PullModels --models llama3:8b,hf.co/a/b", "Models", "llama3:8b,hf.co/a/b")]
    [InlineData("Down --volumes --yes", "Yes", "")]
    public void ValuesAreKeptAsTyped(string line, string option, string values) =>
        string.Join(' ', Read(line.Split(' ')).Given[option]).ShouldBe(values);

    [Fact]
    public void OptionOfOneOfSeveralTargetsIsTaken() => Read("Init", "Down", "--volumes").Given.ShouldContainKey("Volumes");

    [Fact]
    public void EveryExampleOfTheHelpIsRight()
    {
        foreach (var target in Targets.All)
        {
            Read(target.Example.Split(' ')).Targets.ShouldBe([target.Name], target.Example);
        }
    }

    private static Invocation Read(params string[] arguments)
    {
        var (invocation, problems) = CommandLineReader.Read(arguments);
        problems.ShouldBeEmpty();
        return invocation.ShouldNotBeNull();
    }
}
