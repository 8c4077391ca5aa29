namespace Build.Tests.Conformance;

public sealed class IndependentTargets
{
    // nuke.md 2, 14 and 3.3: the first that nobody depends on, again and again, then reversed.
    [Fact]
    public void RunInReverseOrderOfDeclaration()
    {
        var transcript = new Call("Left", "Announce", "SucceedsWith42").Run();

        transcript.Plan.ShouldBe("Ground Left SucceedsWith42 Announce Audit Notify");
    }

    // nuke.md 2, 14
    [Fact]
    public void IgnoreTheOrderOnTheCommandLine() =>
        new Call("SucceedsWith42", "Left", "Announce").Run().Plan.ShouldBe("Ground Left SucceedsWith42 Announce Audit Notify");

    // nuke.md 3.3: order dependencies of every target count, also of those that are not kept.
    [Fact]
    public void FollowBeforeAndAfter() => new Call("All", "Late", "Early").Run().Run.ShouldBe("Third Late Early Second First");

    // nuke.md 3.2: After alone brings nothing into the plan.
    [Fact]
    public void AreNotBroughtInByAfter() => new Call("Late").Run().Plan.ShouldBe("Late");
}
