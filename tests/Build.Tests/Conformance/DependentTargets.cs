namespace Build.Tests.Conformance;

public sealed class DependentTargets
{
    // nuke.md 3.2: DependentFor is the inverse of DependsOn; several actions run in order and a task is awaited.
    [Fact]
    public void RunAfterWhatTheyNeed() => new Call("Assemble").Run().Lines.ShouldBe(
        ["plan Prepare Assemble", "invoked Assemble", "run Prepare", "run Assemble", "one", "two", "three", "Prepare: Succeeded", "Assemble: Succeeded", "returned 0"]);

    // nuke.md 3.3: a target without actions is a group.
    [Fact]
    public void OfAGroupRunWithoutTheGroup()
    {
        var transcript = new Call("All").Run();

        transcript.Run.ShouldBe("Third Second First");
        transcript.EndOf("All").ShouldBe("Collective");
    }

    // nuke.md 3.2: a Try overload is nothing where the build is not that component.
    [Fact]
    public void DoWithoutAComponentThatIsNotThere() => new Call("Optional").Run().Run.ShouldBe("Optional");

    // nuke.md 3.2: an explicit implementation is a target by the last part of its name.
    [Fact]
    public void OfAComponentCanBeImplementedByTheClass() => new Call("Overridden").Run().Lines.ShouldContain("overridden by the class");

    // nuke.md 3.3: triggered targets are added to the plan, after what triggers them.
    [Fact]
    public void AreTriggered() => new Call("Announce").Run().Run.ShouldBe("Announce Audit Notify");

    // nuke.md 3.2: a trigger is not a dependency of the triggered one.
    [Fact]
    public void DoNotBringInWhatTriggersThem() => new Call("Notify").Run().Run.ShouldBe("Notify");
}
