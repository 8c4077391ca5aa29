namespace Build.Tests.Conformance;

public sealed class ExitCodes
{
    // nuke.md 2, 3: the property overrides both ways.
    [Theory]
    [InlineData("SucceedsWith42", 42)]
    [InlineData("FailsWith7", 7)]
    public void AreWhatATargetChooses(string target, int expected)
    {
        var transcript = new Call(target).Run();

        transcript.ExitCode.ShouldBe(expected);
        transcript.Lines[^1].ShouldBe($"returned {expected}");
    }

    // nuke.md 3.3: also a circle among targets that nobody asked for.
    [Theory]
    [InlineData("BuildWithACircle", "Circular dependencies between targets:")]
    [InlineData("BuildWithTwoOfOneName", "must be implemented explicitly because it is inherited from multiple interfaces")]
    public void OfABuildThatCannotBePlannedAre255(string build, string message)
    {
        var transcript = new Call { Build = build }.Run();

        transcript.ExitCode.ShouldBe(255);
        transcript.Lines.ShouldBe(["returned -1"]);
        transcript.Output.ShouldContain(message);
    }

    // nuke.md 2, 1 and 2, 4: what the static constructor needs ends the process.
    [Theory]
    [InlineData("--verbosity", "loud")]
    [InlineData("--host", "Nope")]
    public void OfAnUnusableStartAreThoseOfACrash(string option, string value)
    {
        var transcript = new Call("First", option, value).Run();

        transcript.ExitCode.ShouldNotBeOneOf(0, 255);
        transcript.Lines.ShouldBeEmpty();
        transcript.Errors.ShouldContain("TypeInitializationException");
    }

    // nuke.md 2, 4
    [Fact]
    public void WithoutARootAreThoseOfACrash() => new Call("First") { HasNoRoot = true }.Run().Errors.ShouldContain("'.nuke'");
}
