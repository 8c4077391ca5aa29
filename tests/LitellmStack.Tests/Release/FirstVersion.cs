using LitellmStack.Release;

namespace LitellmStack.Tests.Release;

public sealed class FirstVersion
{
    private static readonly LeastBump Added = new([new(Bump.Minor, "it is more")]);

    [Fact]
    public void IsOneZeroZero()
    {
        var chosen = VersionThatIsNext.Chosen(VersionThatIsNext.Choose(VersionRequest.Least, Added));

        chosen.Version.ToString().ShouldBe("1.0.0");
        chosen.IsFirst.ShouldBeTrue();
    }

    [Theory]
    [InlineData("0.1.0")]
    [InlineData("1.0.0-rc.1")]
    [InlineData("3.2.1")]
    public void IsAnyThatIsAskedFor(string version) => VersionThatIsNext.Chosen(VersionThatIsNext.Choose(new(null, version), Added)).Version.ToString().ShouldBe(version);

    [Fact]
    public void IsTheOneThatItsPrereleasesPrepare() =>
        VersionThatIsNext.Chosen(VersionThatIsNext.Choose(VersionRequest.Least, Added, "2.0.0-rc.1")).Version.ToString().ShouldBe("2.0.0");

    [Theory]
    [InlineData("2.0.0-rc.1", "2.0.0-rc.1 is released already: next allowed version 2.0.0")]
    [InlineData("1.0.0", "1.0.0 is lower than the last prerelease 2.0.0-rc.1: next allowed version 2.0.0")]
    public void IsNotBelowItsPrereleases(string version, string reason) =>
        VersionThatIsNext.Refused(VersionThatIsNext.Choose(new(null, version), Added, "2.0.0-rc.1")).ShouldBe(reason);

    [Fact]
    public void IsWrongUseOfABump() =>
        VersionThatIsNext.Choose(new(Bump.Minor, null), Added)
            .ShouldBe(new VersionChoice.Refused("No release is there that '--bump' could raise. The first one is 1.0.0; '--version' names another.", IsWrongUse: true));
}
