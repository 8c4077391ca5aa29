using LitellmStack.Testing;

namespace Build.Tests.CommandLine;

public sealed class ExitCodeOfACall : IDisposable
{
    private readonly Clone clone = new();

    public void Dispose() => clone.Dispose();

    [Theory]
    [InlineData("Upp", "There is no target 'Upp'. Nearest: 'Up'.")]
    [InlineData("Init --sanbdox", "There is no option '--sanbdox'. Nearest: '--sandbox'.")]
    [InlineData("Init --project=mine", "'--project=mine' is not read: write '--project mine'.")]
    [InlineData("Init --volumes", "'Init' takes no '--volumes'; these do: Down.")]
    [InlineData("Init --plan", "'--plan' is not offered here: write '--dry-run' behind a target that takes it.")]
    [InlineData("Init --skip Validte", "'--skip' knows no 'Validte'. Nearest: 'Validate'.")]
    public void IsTwoForWrongUseAndNothingIsRun(string line, string problem)
    {
        var run = clone.Run(line).EndedWith(2);
        run.Errors.ShouldBe($"{problem}\nNothing was run; './build.sh Help' lists targets and options.\n");
        run.Output.ShouldBeEmpty();
        clone.Made.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Help")]
    [InlineData("--help")]
    [InlineData("Down --volumes --help")]
    public void IsZeroForHelp(string line) => clone.Run(line).EndedWith(0).Output.ShouldStartWith("Your own AI gateway");

    [Fact]
    public void IsZeroForAFreshClonesValidate() => clone.Run("Validate").EndedWith(0);

    [Fact]
    public void IsOneForAFindingInAFile()
    {
        clone.Write("config/litellm_settings.yml", "model_list: {\n");
        clone.Run("Validate").EndedWith(1);
    }

    [Fact]
    public void IsOneForDataThatNobodyConfirmed()
    {
        clone.Run("Down --volumes").EndedWith(1).Output.ShouldContain("the name was not typed");
        clone.PluginCalls.ShouldBeEmpty();
    }

    [Fact]
    public void IsOneForSecretsThatWouldMeetAnOldDatabase()
    {
        clone.Run("Init").EndedWith(1).Output.ShouldContain("env/old-volume");
        clone.Made.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Ps", "There is no '.env': this clone has no such stack yet.")]
    [InlineData("Health --sandbox", "There is no '.env.sandbox': this clone has no such stack yet.")]
    public void IsThreeWhereThereIsNoStack(string line, string message) => clone.Run(line).EndedWith(3).Output.ShouldContain(message);

    [Theory]
    [InlineData("Down")]
    [InlineData("Up")]
    public void IsThreeWhereNoEngineAnswers(string line) =>
        clone.Run(line, new Dictionary<string, string> { ["DOCKER_HOST"] = $"tcp://127.0.0.1:{FreePort.Take()}" }).EndedWith(3).Output.ShouldContain("docker");

    [Fact]
    public void IsThreeWhereDockerHostCannotBeReached() =>
        clone.Run("Down", new Dictionary<string, string> { ["DOCKER_HOST"] = "ssh://me@engine.example" }).EndedWith(3).Output.ShouldContain("DOCKER_HOST is 'ssh://me@engine.example'");

    [Fact]
    public void IsThatOfTheFilesWhereDockerHostCannotBeReached() =>
        clone.Run("Validate", new Dictionary<string, string> { ["DOCKER_HOST"] = "ssh://me@engine.example" }).EndedWith(0);

    [SkippableFact]
    public void IsThreeWhereTheOutputHasNoRoom()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "/dev/full is a device of Linux");
        var run = clone.RunOnAFullDisk("Validate").EndedWith(3);
        run.Errors.ShouldStartWith("The output can't be written: No space left on device");
        run.Errors.ShouldNotContain("   at ");
    }

    /// <summary>On a terminal Ctrl-C reaches the children, too, most often sooner.</summary>
    [SkippableFact]
    public void IsThatOfTheSignalWhereAChildIsEndedByItFirst()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such signals");
        clone.Write("docker/cli-plugins/docker-compose", "#!/bin/sh\nkill -INT $PPID\nexit 130\n");
        clone.Run("Validate").EndedWith(130).Output.ShouldNotContain("compose/invalid");
    }

    [Fact]
    public void TranscriptIsPlainWhereItIsNoTerminal()
    {
        var run = clone.Run("Init --project fresh").EndedWith(0);
        run.Output.ShouldStartWith("  .env");
        run.Output.ShouldNotContain('\u001b');
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void SecondInitChangesNothing()
    {
        clone.Run("Init --project fresh").EndedWith(0);
        var first = File.ReadAllText(clone[".env"]);
        clone.Run("Init --project fresh").EndedWith(0).Output.ShouldContain("complete, nothing changed");
        File.ReadAllText(clone[".env"]).ShouldBe(first);
    }
}
