using LitellmStack.CommandLine;

namespace LitellmStack.Tests.CommandLine;

public sealed class CommandLineThatIsWrong
{
    [Theory]
    [InlineData("Upp", "There is no target 'Upp'. Nearest: 'Up'.")]
    [InlineData("Hlep", "There is no target 'Hlep'. Nearest: 'Help'.")]
    [InlineData("PullModel", "There is no target 'PullModel'. Nearest: 'PullModels'.")]
    [InlineData("Valid", "There is no target 'Valid'. Nearest: 'Validate'.")]
    [InlineData("Zzzzzzzzzz", "There is no target 'Zzzzzzzzzz'. './build.sh Help' lists all.")]
    [InlineData("Choose", "There is no target 'Choose'. './build.sh Help' lists all.")]
    [InlineData("", "There is no target ''. './build.sh Help' lists all.")]
    public void UnknownTargetNamesTheNearest(string target, string problem) => Read(target).ShouldBe([problem]);

    [Theory]
    [InlineData("PullModels --modles bge-m3", "There is no option '--modles'. Nearest: '--models'.")]
    [InlineData("Up --sanbdox", "There is no option '--sanbdox'. Nearest: '--sandbox'.")]
    [InlineData("Up --install", "There is no option '--install'. Nearest: '--install-docker'.")]
    [InlineData("Up --xyzxyzxyz", "There is no option '--xyzxyzxyz'. './build.sh Help' lists all.")]
    [InlineData("Up --", "There is no option '--'. './build.sh Help' lists all.")]
    [InlineData("Up -", "There is no option '-'. './build.sh Help' lists all.")]
    public void UnknownOptionNamesTheNearest(string line, string problem) => Read(line.Split(' ')).ShouldBe([problem]);

    [Theory]
    [InlineData("Up --project=mine", "'--project=mine' is not read: write '--project mine'.")]
    [InlineData("Up --nonsense=1", "'--nonsense=1' is not read: write '--nonsense 1'.")]
    [InlineData("PullModels --models=a=b", "'--models=a=b' is not read: write '--models a=b'.")]
    public void ValueBehindAnEqualsSignIsRefused(string line, string problem) => Read(line.Split(' ')).ShouldBe([problem]);

    [Theory]
    [InlineData("Up --sandbox --sandbox")]
    [InlineData("Up --sandbox --SandBox true")]
    public void OptionThatStandsTwiceIsRefused(string line) => Read(line.Split(' ')).ShouldBe(["'--sandbox' stands more than once; which one is meant?"]);

    [Theory]
    [InlineData("Ps --volumes", "'Ps' takes no '--volumes'; these do: Down.")]
    [InlineData("Up --tail 5", "'Up' takes no '--tail'; these do: Logs.")]
    [InlineData("Init Ps --yes", "'Init', 'Ps' takes no '--yes'; these do: Down.")]
    public void OptionOfAnotherTargetIsRefused(string line, string problem) => Read(line.Split(' ')).ShouldBe([problem]);

    [Theory]
    [InlineData("--target")]
    [InlineData("--plan")]
    [InlineData("--continue")]
    [InlineData("--host")]
    [InlineData("--root")]
    [InlineData("--profile")]
    [InlineData("--partition")]
    [InlineData("--no-logo")]
    [InlineData("--NOLOGO")]
    public void OptionThatTheEngineWouldTakeIsRefused(string option) =>
        Read("Up", option, "value").ShouldHaveSingleItem().ShouldStartWith($"'{option}' is not offered here: ");

    [Theory]
    [InlineData("Up --accelerator cuda", "'--accelerator' knows no 'cuda'; it takes auto, cpu, nvidia, amd.")]
    [InlineData("Up --accelerator nvida", "'--accelerator' knows no 'nvida'. Nearest: 'nvidia'.")]
    [InlineData("Up --accelerator", "'--accelerator' needs a value: auto|cpu|nvidia|amd.")]
    [InlineData("Up --accelerator cpu amd", "'--accelerator' takes one value, not 2: cpu amd.")]
    [InlineData("Up --with dvelopment", "'--with' knows no 'dvelopment'; it takes dev, ca, external-ollama, none.")]
    [InlineData("Up --with dev,", "'--with' knows no ''; it takes dev, ca, external-ollama, none.")]
    [InlineData("Up --sandbox maybe", "'--sandbox' knows no 'maybe'; it takes true, false.")]
    [InlineData("Up --sandbox true true", "'--sandbox' takes one value, not 2: true true.")]
    [InlineData("Up --timeout soon", "'--timeout' takes a whole number of 0 or more, not 'soon'.")]
    [InlineData("Up --timeout 1.5", "'--timeout' takes a whole number of 0 or more, not '1.5'.")]
    [InlineData("Up --timeout 99999999999", "'--timeout' takes a whole number of 0 or more, not '99999999999'.")]
    [InlineData("Up --timeout +5", "'--timeout' takes a whole number of 0 or more, not '+5'.")]
    [InlineData("Up --skip Validte", "'--skip' knows no 'Validte'. Nearest: 'Validate'.")]
    [InlineData("Up --verbosity loud", "'--verbosity' knows no 'loud'; it takes Verbose, Normal, Minimal, Quiet.")]
    [InlineData("Up --project My_Stack", "'My_Stack' is no project name: lower-case letters, digits, '-' and '_', beginning with a letter or digit.")]
    [InlineData("Health --format sarif", "'--format' knows no 'sarif'; it takes text, json.")]
    [InlineData("Health --format xml", "'--format' knows no 'xml'; it takes text, json.")]
    public void WrongValueNamesWhatIsRight(string line, string problem) => Read(line.Split(' ')).ShouldBe([problem]);

    [Theory]
    [InlineData("Health --format JSON", "'--format' knows no 'JSON'. Nearest: 'json'.")]
    [InlineData("Up --with Dev", "'--with' knows no 'Dev'. Nearest: 'dev'.")]
    [InlineData("Logs --service DB", "'--service' knows no 'DB'. Nearest: 'db'.")]
    [InlineData("Test --suite Unit", "'--suite' knows no 'Unit'. Nearest: 'unit'.")]
    [InlineData("Check --only Ollama", "'--only' knows no 'Ollama'. Nearest: 'ollama'.")]
    public void WordOfASetIsTakenAsItStandsThere(string line, string problem) => Read(line.Split(' ')).ShouldBe([problem]);

    [Theory]
    [InlineData("Up --service db,ollama litellm")]
    [InlineData("PullModels --models a,b c")]
    public void ListInBothFormsIsRefused(string line) => Read(line.Split(' ')).ShouldHaveSingleItem().ShouldContain("either as 'a,b' or as 'a b'");

    [Fact]
    public void NegativeNumberIsNoValue() =>
        Read("Up", "--timeout", "-5").ShouldBe(["'--timeout' needs a value: NUMBER.", "There is no option '-5'. './build.sh Help' lists all."]);

    [Fact]
    public void EmptyValueIsRefused() => Read("PullModels", "--models", "").ShouldBe(["'--models' has an empty value."]);

    [Fact]
    public void TargetBehindAFlagIsNoValueOfIt() => Read("--sandbox", "Up").ShouldHaveSingleItem().ShouldStartWith("'--sandbox' knows no 'Up'");

    [Fact]
    public void EveryProblemIsSaidAtOnceAndNothingIsRun()
    {
        var (invocation, problems) = CommandLineReader.Read(["Upp", "Douwn", "--sanbdox", "--project=x", "--timeout", "soon"]);
        invocation.ShouldBeNull();
        problems.Count.ShouldBe(5);
    }

    private static IReadOnlyList<string> Read(params string[] arguments)
    {
        var (invocation, problems) = CommandLineReader.Read(arguments);
        invocation.ShouldBeNull();
        return problems;
    }
}
