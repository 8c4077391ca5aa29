using LitellmStack.Release;
using LitellmStack.Tests.Changelog;

namespace LitellmStack.Tests.Release;

public sealed class BumpOfAChangelog
{
    [Theory]
    [InlineData("### Fixed\n- a\n### Security\n- b\n", Bump.Patch, "CHANGELOG.md has \"Fixed\" entries; CHANGELOG.md has \"Security\" entries")]
    [InlineData("### Changed\n- a\n### Deprecated\n- b\n### Features\n- c\n", Bump.Patch, "CHANGELOG.md has \"Changed\" entries; CHANGELOG.md has \"Deprecated\" entries; CHANGELOG.md has \"Features\" entries")]
    [InlineData("### Fixed\n- a\n### Added\n- b\n", Bump.Minor, "CHANGELOG.md has \"Added\" entries")]
    [InlineData("### Added\n- a\n### Removed\n- b\n", Bump.Major, "CHANGELOG.md has \"Removed\" entries")]
    [InlineData("### Added\n- a\n### Fixed\n- **Breaking** b\n", Bump.Major, "line 5 of CHANGELOG.md is marked as breaking")]
    [InlineData("### Removed\n- **Breaking:** a\n", Bump.Major, "CHANGELOG.md has \"Removed\" entries; line 3 of CHANGELOG.md is marked as breaking")]
    [InlineData("### BREAKING CHANGES\n- a\n", Bump.Major, "line 3 of CHANGELOG.md is marked as breaking")]
    [InlineData("### Added\n### Removed\n-\n### Fixed\n- a\n", Bump.Patch, "CHANGELOG.md has \"Fixed\" entries")]
    [InlineData("- a\n", Bump.Patch, "CHANGELOG.md has entries in no section")]
    [InlineData("", Bump.Patch, "")]
    public void IsThatOfItsHighestChangeWithTheReason(string unreleased, Bump bump, string reasons)
    {
        var file = Fixture.Of("## [Unreleased]\n" + unreleased);

        var least = new LeastBump(ChangelogBump.Of(file, file.Unreleased!));

        least.Bump.ShouldBe(bump);
        string.Join("; ", least.Deciding.Select(reason => reason.Text)).ShouldBe(reasons);
    }

    [Fact]
    public void IsRaisedButNeverLoweredByAnotherSource()
    {
        var least = new LeastBump([new(Bump.Minor, "words")]);

        least.And([new(Bump.Patch, "contract")]).Bump.ShouldBe(Bump.Minor);
        least.And([new(Bump.Major, "contract")]).Deciding.ShouldHaveSingleItem().Text.ShouldBe("contract");
    }
}
