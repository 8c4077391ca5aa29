namespace Build.Tests.Conformance;

public sealed class Requirements
{
    // nuke.md 3.3 and dotnet.md 1: -1, every scheduled target NotRun, no target failed.
    [Theory]
    [InlineData("DemandsText")]
    [InlineData("DemandsNumber")]
    [InlineData("DemandsList")]
    [InlineData("DemandsConsent")]
    [InlineData("DemandsText", "--demanded", " ")]
    [InlineData("DemandsConsent", "--consent", "false")]
    public void ThatAreNotMetLetNothingRun(params string[] arguments)
    {
        var transcript = new Call(arguments).Run();

        transcript.ExitCode.ShouldBe(255);
        transcript.Run.ShouldBeEmpty();
        transcript.EndOf(arguments[0]).ShouldBe("NotRun");
    }

    // nuke.md 3.3; a build server is never asked back, so the message is the same everywhere.
    [Fact]
    public void ThatAreNotMetAreNamed() => new Call("DemandsText", "--host", "GitHubActions").Run().Output
        .ShouldContain("Target 'DemandsText' requires member 'Demanded' to be not null or empty");

    // nuke.md 2, 20: an empty list is not a missing one.
    [Theory]
    [InlineData("DemandsText", "--demanded", "given")]
    [InlineData("DemandsNumber", "--demanded-number", "0")]
    [InlineData("DemandsConsent", "--consent")]
    public void ThatAreMetLetTheTargetRun(params string[] arguments)
    {
        var transcript = new Call(arguments).Run();

        transcript.ExitCode.ShouldBe(0);
        transcript.EndOf(arguments[0]).ShouldBe("Succeeded");
    }

    // nuke.md 2, 20 and 3.4: an empty variable is an empty list, which is there.
    [Fact]
    public void AreMetByAnEmptyList() =>
        new Call("DemandsList") { Variables = { ["DEMANDED_LIST"] = "" } }.Run().EndOf("DemandsList").ShouldBe("Succeeded");

    // dotnet.md 1: [Required] blocks every target.
    [Fact]
    public void OfTheWholeBuildConcernEveryTarget()
    {
        var transcript = new Call { Build = "BuildWithARequiredMember" }.Run();

        transcript.ExitCode.ShouldBe(255);
        transcript.EndOf("Indifferent").ShouldBe("NotRun");
    }
}
