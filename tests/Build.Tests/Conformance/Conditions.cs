namespace Build.Tests.Conformance;

public sealed class Conditions
{
    // nuke.md 3.3: static conditions are asked before anything runs.
    [Fact]
    public void ThatAreStaticSkipTheDependenciesToo()
    {
        var transcript = new Call("Static").Run();

        transcript.Run.ShouldBeEmpty();
        transcript.EndOf("Below").ShouldBe("Skipped because of Static");
        transcript.ExitCode.ShouldBe(0);
    }

    // nuke.md 3.3: a dynamic skip does not skip dependencies, which already ran.
    [Fact]
    public void ThatAreDynamicAreAskedInTime()
    {
        var transcript = new Call("Dynamic").Run();

        transcript.Lines.ShouldContain("skip Dynamic");
        transcript.Run.ShouldBe("Below");
        transcript.EndOf("Dynamic").ShouldStartWith("Skipped");
        transcript.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("Static")]
    [InlineData("Dynamic")]
    public void ThatHoldChangeNothing(string target) => new Call(target, "--holds").Run().Run.ShouldBe($"Below {target}");

    // nuke.md 3.3: the build fails and the target did not run.
    [Fact]
    public void ThatThrowFailTheBuild()
    {
        var transcript = new Call("ThrowingCondition").Run();

        transcript.ExitCode.ShouldBe(255);
        transcript.EndOf("ThrowingCondition").ShouldBe("NotRun");
        transcript.Output.ShouldContain("Invocation of condition for ThrowingCondition has thrown an exception");
    }
}
