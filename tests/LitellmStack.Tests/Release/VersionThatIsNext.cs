using LitellmStack.Release;

using Semver;

namespace LitellmStack.Tests.Release;

public sealed class VersionThatIsNext
{
    private static readonly LeastBump Added = new([new(Bump.Minor, "CHANGELOG.md has \"Added\" entries"), new(Bump.Patch, "CHANGELOG.md has \"Fixed\" entries")]);

    private static readonly LeastBump Removed = Added.And([new(Bump.Major, "CHANGELOG.md has \"Removed\" entries"), new(Bump.Major, "the stack has no route 'tinyllama1' any more")]);

    [Theory]
    [InlineData("1.3.0", Bump.Patch, "1.3.1")]
    [InlineData("1.3.0", Bump.Minor, "1.4.0")]
    [InlineData("1.3.4", Bump.Major, "2.0.0")]
    [InlineData("0.3.4", Bump.Patch, "0.3.5")]
    [InlineData("0.3.4", Bump.Minor, "0.3.5")]
    [InlineData("0.3.4", Bump.Major, "0.4.0")]
    public void IsTheLeastThatIsAllowed(string last, Bump needed, string expected) =>
        Chosen(Choose(VersionRequest.Least, new([new(needed, "it")]), last)).Version.ToString().ShouldBe(expected);

    [Theory]
    [InlineData(Bump.Minor, "1.4.0")]
    [InlineData(Bump.Major, "2.0.0")]
    public void MayBeHigherThanItMustBe(Bump bump, string expected)
    {
        var chosen = Chosen(Choose(new(bump, null), new([]), "1.3.0"));

        chosen.Version.ToString().ShouldBe(expected);
        chosen.Lowest.ToString().ShouldBe("1.3.1");
    }

    [Fact]
    public void IsRefusedWhereItIsTooLowWithWhatDecidesAndWhatIsAllowed()
    {
        Refused(Choose(new(Bump.Patch, null), Added, "1.3.0")).ShouldBe("CHANGELOG.md has \"Added\" entries, so 1.3.1 is too low: next allowed version 1.4.0");
        Refused(Choose(new(null, "1.4.0"), Removed, "1.3.0")).ShouldBe(
            "CHANGELOG.md has \"Removed\" entries and the stack has no route 'tinyllama1' any more, so 1.4.0 is too low: next allowed version 2.0.0");
        Refused(Choose(new(Bump.Patch, null), Removed, "0.3.0")).ShouldEndWith("so 0.3.1 is too low: next allowed version 0.4.0");
    }

    [Theory]
    [InlineData("1.4.1", "1.4.1 is not one step from the last release 1.3.0: next allowed version 1.4.0")]
    [InlineData("1.5.0", "1.5.0 is not one step from the last release 1.3.0: next allowed version 1.4.0")]
    [InlineData("2.0.1", "2.0.1 is not one step from the last release 1.3.0: next allowed version 2.0.0")]
    [InlineData("3.0.0-rc.1", "3.0.0-rc.1 is not one step from the last release 1.3.0: next allowed version 2.0.0")]
    [InlineData("1.3.0", "1.3.0 is released already: next allowed version 1.4.0")]
    [InlineData("1.2.9", "1.2.9 is lower than the last release 1.3.0: next allowed version 1.4.0")]
    [InlineData("1.3.0-rc.1", "1.3.0-rc.1 is lower than the last release 1.3.0: next allowed version 1.4.0")]
    public void IsRefusedWhereItIsNoExactStep(string version, string reason) => Refused(Choose(new(null, version), Added, "1.2.9-rc.1", "1.3.0")).ShouldBe(reason);

    [Theory]
    [InlineData("v1.4.0", "'v1.4.0' is not written as Semantic Versioning asks. Write '1.4.0'.")]
    [InlineData("1.4", "'1.4' is not written as Semantic Versioning asks. Write '1.4.0'.")]
    [InlineData("next", "'next' is no version. Write three numbers, as in 1.4.0, and '-rc.1' behind them for a prerelease.")]
    [InlineData("1.4.0+7", "'1.4.0+7' has build metadata, which gives it no place of its own among the versions. Write '1.4.0'.")]
    public void IsWrongUseWhereItIsNoVersion(string text, string reason) =>
        Choose(new(null, text), Added, "1.3.0").ShouldBe(new VersionChoice.Refused(reason, IsWrongUse: true));

    [Fact]
    public void IsWrongUseWhereItIsNamedTwice() =>
        Choose(new(Bump.Minor, "1.4.0"), Added, "1.3.0").ShouldBeOfType<VersionChoice.Refused>().IsWrongUse.ShouldBeTrue();

    [Fact]
    public void IsNotOneThatIsTakenElsewhere()
    {
        var history = new ReleaseHistory([new(1, 3, 0)]) { Taken = [new(1, 4, 0)] };

        Refused(NextVersion.Choose(new(Bump.Minor, null), history, Added)).ShouldBe("1.4.0 is released already: next allowed version 2.0.0");
    }

    [Fact]
    public void IsNoneWhereEveryStepIsGone() =>
        Refused(Choose(VersionRequest.Least, Added, "1.3.0", "3.0.0-rc.1")).ShouldStartWith("Every version that is one step from 1.3.0 and high enough is taken or lower than 3.0.0-rc.1.");

    internal static VersionChoice Choose(VersionRequest request, LeastBump least, params string[] versions) =>
        NextVersion.Choose(request, new ReleaseHistory([.. versions.Select(text => SemVersion.Parse(text))]), least);

    internal static VersionChoice.Chosen Chosen(VersionChoice choice) => choice.ShouldBeOfType<VersionChoice.Chosen>();

    internal static string Refused(VersionChoice choice) => choice.ShouldBeOfType<VersionChoice.Refused>().Reason;
}
