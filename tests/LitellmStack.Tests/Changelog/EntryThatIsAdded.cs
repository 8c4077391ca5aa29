using LitellmStack.Changelog;

namespace LitellmStack.Tests.Changelog;

public sealed class EntryThatIsAdded
{
    [Theory]
    [InlineData(ChangeKind.Added, "## [Unreleased]\n\n### Added\n\n- a\n- new\n\n### Fixed\n\n- f\n")]
    [InlineData(ChangeKind.Fixed, "## [Unreleased]\n\n### Added\n\n- a\n\n### Fixed\n\n- f\n- new\n")]
    [InlineData(ChangeKind.Removed, "## [Unreleased]\n\n### Added\n\n- a\n\n### Removed\n\n- new\n\n### Fixed\n\n- f\n")]
    [InlineData(ChangeKind.Security, "## [Unreleased]\n\n### Added\n\n- a\n\n### Fixed\n\n- f\n\n### Security\n\n- new\n")]
    public void StandsInItsSectionInTheOrderOfKeepAChangelog(ChangeKind kind, string expected) =>
        Add("## [Unreleased]\n\n### Added\n\n- a\n\n### Fixed\n\n- f\n", kind, "new").ShouldBe(expected);

    [Theory]
    [InlineData("", "## [Unreleased]\n\n### Fixed\n\n- new\n")]
    [InlineData("# Changelog", "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- new")]
    [InlineData("# Changelog\n\n## [1.0.0] - 2024-01-01\n\n- a\n", "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- new\n\n## [1.0.0] - 2024-01-01\n\n- a\n")]
    [InlineData("# Changelog\n\n[a]: b\n", "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- new\n\n[a]: b\n")]
    [InlineData("## [Unreleased]\n\n## [1.0.0]\n", "## [Unreleased]\n\n### Fixed\n\n- new\n\n## [1.0.0]\n")]
    [InlineData("## [Unreleased]\n\n### Fixed\n\n## [1.0.0]\n", "## [Unreleased]\n\n### Fixed\n\n- new\n\n## [1.0.0]\n")]
    [InlineData("## [Unreleased]\n\n### Fixed\n\nSome:\n", "## [Unreleased]\n\n### Fixed\n\nSome:\n\n- new\n")]
    public void MakesThePlaceThatItNeeds(string before, string after) => Add(before, ChangeKind.Fixed, "new").ShouldBe(after);

    [Fact]
    public void StandsBehindAllOfTheEntryAboveIt() =>
        Add("## [Unreleased]\n### Fixed\n* a\n  * b\n\n  ```\n  ## c\n  ```\n\n## [1.0.0]\n", ChangeKind.Fixed, "new")
            .ShouldBe("## [Unreleased]\n### Fixed\n* a\n  * b\n\n  ```\n  ## c\n  ```\n* new\n\n## [1.0.0]\n");

    [Fact]
    public void IsIndentedBelowItsFirstLineWithTheFilesLineEnds() =>
        Add("## [Unreleased]\r\n### Fixed\r\n- a", ChangeKind.Fixed, " one\n\n  two \nthree\n").ShouldBe("## [Unreleased]\r\n### Fixed\r\n- a\r\n- one\r\n\r\n    two\r\n  three");

    [Theory]
    [InlineData(ChangeKind.Fixed, "  \n", "The entry for 'Fixed' is empty")]
    [InlineData(ChangeKind.Other, "a", "has no section 'Other'. Name one of Added, Changed, Deprecated, Removed, Fixed, Security.")]
    public void IsRefusedWithItsReason(ChangeKind kind, string text, string reason) =>
        Fixture.Of("## [Unreleased]\n").Add(kind, text).ShouldBeOfType<ChangelogEdit.Refused>().Reason.ShouldContain(reason);

    [Fact]
    public void IsRefusedWhereItWouldTakeInTheReleaseBelow() =>
        Fixture.Of("## [Unreleased]\n\n  ## [1.0.0]\n").Add(ChangeKind.Fixed, "a").ShouldBeOfType<ChangelogEdit.Refused>().Reason.ShouldContain("would take in the indented lines");

    [Fact]
    public void IsRefusedWhereItWouldVanishInAComment() =>
        Fixture.Of("# Changelog\n\n<!-- to do\n").Add(ChangeKind.Fixed, "a").ShouldBeOfType<ChangelogEdit.Refused>().Reason.ShouldStartWith("CHANGELOG.md:3:1: the code or comment");

    private static string Add(string before, ChangeKind kind, string text) => Fixture.Of(before).Add(kind, text).After().Text;
}
