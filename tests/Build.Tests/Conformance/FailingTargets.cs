namespace Build.Tests.Conformance;

public sealed class FailingTargets
{
    // nuke.md 3.3: assured targets of the plan run, and their failures do not stop; the rest is NotRun.
    [Fact]
    public void LetOnlyAssuredTargetsRun()
    {
        var transcript = new Call("AfterFails", "Cleans", "CleansBadly").Run();

        transcript.Run.ShouldBe("Fails CleansBadly Cleans");
        transcript.Lines.TakeLast(5).ShouldBe(
            ["Fails: Failed", "CleansBadly: Failed", "Cleans: Succeeded", "AfterFails: NotRun", "returned -1"]);
        transcript.ExitCode.ShouldBe(255);
    }

    // nuke.md 3.3: AssuredAfterFailure does not add a target to the plan.
    [Fact]
    public void BringNoAssuredTargetIn() => new Call("AfterFails").Run().Plan.ShouldBe("Fails AfterFails");

    // nuke.md 3.3 and dotnet.md 1: the log names the target, and the exception follows.
    [Fact]
    public void AreLoggedWithTheirException()
    {
        var transcript = new Call("Fails").Run();

        transcript.Output.ShouldContain("[ERR] Target Fails has thrown an exception");
        transcript.Output.ShouldContain("System.InvalidOperationException: on purpose");
        transcript.Lines.ShouldContain("fail Fails");
    }

    // nuke.md 3.3: dependents still run, the build still fails; a task that fails later counts as well.
    [Fact]
    public void MayLetTheOthersProceed()
    {
        var transcript = new Call("AfterTolerated").Run();

        transcript.Run.ShouldBe("Tolerated AfterTolerated");
        transcript.EndOf("Tolerated").ShouldBe("Failed");
        transcript.EndOf("AfterTolerated").ShouldBe("Succeeded");
        transcript.ExitCode.ShouldBe(255);
    }
}
