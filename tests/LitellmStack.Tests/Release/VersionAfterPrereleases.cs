using LitellmStack.Release;

namespace LitellmStack.Tests.Release;

public sealed class VersionAfterPrereleases
{
    private static readonly LeastBump Added = new([new(Bump.Minor, "it is more")]);

    private static readonly LeastBump Removed = new([new(Bump.Major, "it is less")]);

    [Fact]
    public void IsTheOneThatTheyPrepare()
    {
        var chosen = VersionThatIsNext.Chosen(VersionThatIsNext.Choose(VersionRequest.Least, Added, "1.4.0-rc.1", "1.3.0", "1.4.0-rc.2"));

        chosen.Version.ToString().ShouldBe("1.4.0");
        chosen.Last!.ToString().ShouldBe("1.3.0");
    }

    [Fact]
    public void IsNoLowerThanTheyAre() =>
        VersionThatIsNext.Chosen(VersionThatIsNext.Choose(VersionRequest.Least, Added, "1.3.0", "2.0.0-rc.1")).Version.ToString().ShouldBe("2.0.0");

    [Fact]
    public void IsComparedWithTheLastFinalReleaseSoThatTheSecondHidesNothingOfTheFirst() =>
        VersionThatIsNext.Refused(VersionThatIsNext.Choose(new(null, "1.4.0-rc.2"), Removed, "1.3.0", "1.4.0-rc.1"))
            .ShouldBe("it is less, so 1.4.0-rc.2 is too low: next allowed version 2.0.0");

    [Theory]
    [InlineData("1.4.0-rc.2")]
    [InlineData("1.4.0")]
    [InlineData("2.0.0-alpha")]
    public void MayBeAnotherPrerelease(string version) =>
        VersionThatIsNext.Chosen(VersionThatIsNext.Choose(new(null, version), Added, "1.3.0", "1.4.0-rc.1")).Version.ToString().ShouldBe(version);

    [Theory]
    [InlineData("1.4.0-beta.9", "1.4.0-beta.9 is lower than the last prerelease 1.4.0-rc.1: next allowed version 1.4.0")]
    [InlineData("1.4.0-rc.1", "1.4.0-rc.1 is released already: next allowed version 1.4.0")]
    public void IsRefusedWhereItGoesBack(string version, string reason) =>
        VersionThatIsNext.Refused(VersionThatIsNext.Choose(new(null, version), Added, "1.3.0", "1.4.0-rc.1")).ShouldBe(reason);
}
