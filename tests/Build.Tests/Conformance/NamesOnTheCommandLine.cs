namespace Build.Tests.Conformance;

public sealed class NamesOnTheCommandLine
{
    // nuke.md 2, 15: the default target is not an invoked one.
    [Fact]
    public void AreMissingWhenTheDefaultRuns() =>
        new Call().Run().Lines.Take(2).ShouldBe(["plan First Default", "invoked -"]);

    // nuke.md 3.4: dashes are removed and case does not matter.
    [Fact]
    public void MayHaveDashesAndAnyCase() => new Call("top-of-left").Run().Plan.ShouldBe("Ground Left TopOfLeft");

    // nuke.md 3.4: --target beats positional names, and '+' separates.
    [Fact]
    public void AreBeatenByTheOption() => new Call("Left", "--target", "First+Second").Run().Run.ShouldBe("Second First");

    // nuke.md 3.3 and 2, 3
    [Fact]
    public void ThatAreUnknownEndTheBuildWithTheListOfKnownOnes()
    {
        var transcript = new Call("Nope", "Left").Run();

        transcript.ExitCode.ShouldBe(255);
        transcript.Lines.ShouldBe(["returned -1"]);
        transcript.Output.ShouldContain("Target with name 'Nope' does not exist. Available targets are:");
        transcript.Output.ShouldContain("  - AfterTolerated");
    }

    // nuke.md 3.1: no default and no name prints help and is not an error.
    [Fact]
    public void AreNeededWhereThereIsNoDefault()
    {
        var transcript = new Call { Build = "BuildWithoutDefault" }.Run();

        transcript.ExitCode.ShouldBe(0);
        transcript.Run.ShouldBeEmpty();
        transcript.Output.ShouldContain("Assemble");
    }

    // nuke.md 2, 21: an unprefixed variable chooses what runs.
    [Fact]
    public void MayComeFromTheEnvironment() =>
        new Call { Variables = { ["TARGET"] = "Second" } }.Run().Run.ShouldBe("Second");
}
