namespace Build.Tests.Conformance;

public sealed class SkippedTargets
{
    // nuke.md 3.3: what only a skipped target needs is skipped because of it.
    [Fact]
    public void TakeTheirDependenciesWithThem()
    {
        var transcript = new Call("TopOfLeft", "--skip", "left").Run();

        transcript.Lines.Skip(2).ShouldBe(
            ["skip Ground", "skip Left", "run TopOfLeft", "Ground: Skipped because of Left", "Left: Skipped via parameter", "TopOfLeft: Succeeded", "returned 0"]);
        transcript.ExitCode.ShouldBe(0);
    }

    // nuke.md 3.3
    [Fact]
    public void LeaveWhatOthersNeed() => new Call("TopOfBoth", "--skip", "Left").Run().Run.ShouldBe("Ground Right TopOfBoth");

    // nuke.md 3.3: unless WhenSkipped(Execute)
    [Fact]
    public void LeaveTheirDependenciesWhereTheySaySo() => new Call("TopOfKeeping", "--skip", "Keeping").Run().Run.ShouldBe("Ground TopOfKeeping");

    // nuke.md 2, 15: a name given as target is immune, its dependencies are not.
    [Fact]
    public void AreNotThoseThatWereInvoked() => new Call("Left", "--skip", "Left").Run().Run.ShouldBe("Left");

    // nuke.md 2, 15: nor are they skipped for the sake of another one.
    [Fact]
    public void AreNotThoseThatWereInvokedBesideASkippedOne() => new Call("TopOfLeft", "Ground", "--skip", "Left").Run().Run.ShouldBe("Ground TopOfLeft");

    // nuke.md 2, 15
    [Fact]
    public void AreAllButTheInvokedOnesWhenNoNameIsGiven() => new Call("TopOfLeft", "--skip").Run().Run.ShouldBe("TopOfLeft");

    // nuke.md 2, 15: the default target is not invoked, so it is skipped as well.
    [Fact]
    public void IncludeTheDefault() => new Call("--skip").Run().Run.ShouldBeEmpty();

    // nuke.md 2, 2
    [Fact]
    public void MayBearUnknownNames() => new Call("Left", "--skip", "Nope").Run().Run.ShouldBe("Ground Left");

    // nuke.md 3.3: requirements are asked of scheduled targets only.
    [Fact]
    public void DemandNothing() => new Call("AboveDemands", "--skip", "DemandsText").Run().ExitCode.ShouldBe(0);
}
