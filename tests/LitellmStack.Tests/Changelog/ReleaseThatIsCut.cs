using LitellmStack.Changelog;

using Semver;

namespace LitellmStack.Tests.Changelog;

public sealed class ReleaseThatIsCut
{
    private static readonly SemVersion Next = new(1, 2, 0);

    private static readonly DateOnly Day = new(2024, 3, 1);

    [Fact]
    public void AddsItsHeadingAndMovesTheAddresses()
    {
        var before = Fixture.Read("forms/bracketed").Text;

        Cut(before).After().Text.ShouldBe(before
            .Replace("## [Unreleased]\n", "## [Unreleased]\n\n## [1.2.0] - 2024-03-01\n", StringComparison.Ordinal)
            .Replace(
                "compare/v1.1.0...HEAD\n",
                "compare/v1.2.0...HEAD\n[1.2.0]: https://github.com/kitchen/kettle/compare/v1.1.0...v1.2.0\n",
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bytes/carriage-returns")]
    [InlineData("bytes/old-mac")]
    [InlineData("bytes/byte-order-mark")]
    [InlineData("bytes/no-last-line-end")]
    public void KeepsTheFilesOwnLineEndsAndMark(string name)
    {
        var plain = Fixture.Read("forms/bracketed").Cut(Next, Day).After().Text;

        var cut = Fixture.Read(name).Cut(Next, Day).After();

        cut.HasByteOrderMark.ShouldBe(name.EndsWith("mark", StringComparison.Ordinal));
        cut.Text.ShouldBe(name switch
        {
            "bytes/carriage-returns" => plain.Replace("\n", "\r\n", StringComparison.Ordinal),
            "bytes/old-mac" => plain.Replace('\n', '\r'),
            "bytes/no-last-line-end" => plain.TrimEnd('\n'),
            _ => plain,
        });
    }

    [Theory]
    [InlineData("https://github.com/k/k/compare/v1.1.0...HEAD", "https://github.com/k/k/compare/v1.2.0...HEAD", "https://github.com/k/k/compare/v1.1.0...v1.2.0")]
    [InlineData("https://git.example.org/x/k/k/compare/1.1.0..main", "https://git.example.org/x/k/k/compare/1.2.0..main", "https://git.example.org/x/k/k/compare/1.1.0..1.2.0")]
    [InlineData("https://gitlab.com/g/s/k/-/compare/release-1.1.0...main", "https://gitlab.com/g/s/k/-/compare/release-1.2.0...main", "https://gitlab.com/g/s/k/-/compare/release-1.1.0...release-1.2.0")]
    [InlineData("https://github.com/k/k/compare/0a1b2c3...HEAD", "https://github.com/k/k/compare/v1.2.0...HEAD", "https://github.com/k/k/compare/0a1b2c3...v1.2.0")]
    [InlineData("https://github.com/k/k/commits/main", "https://github.com/k/k/compare/v1.2.0...main", "https://github.com/k/k/releases/tag/v1.2.0")]
    [InlineData("https://gitlab.com/k/k/-/tree/main", "https://gitlab.com/k/k/-/compare/v1.2.0...main", "https://gitlab.com/k/k/-/tags/v1.2.0")]
    [InlineData("<https://github.com/k/k/compare/v1.1.0...HEAD>", "<https://github.com/k/k/compare/v1.2.0...HEAD>", "https://github.com/k/k/compare/v1.1.0...v1.2.0")]
    public void GivesTheAddressesOfTheForgeInUse(string address, string unreleased, string released) =>
        Cut($"## [Unreleased]\n- a\n\n[unreleased]: {address} \"all\"\n").After().Text
            .ShouldBe($"## [Unreleased]\n\n## [1.2.0] - 2024-03-01\n- a\n\n[unreleased]: {unreleased} \"all\"\n[1.2.0]: {released}\n");

    [Fact]
    public void LeavesAnAddressThatItDoesNotKnowAndSaysSo()
    {
        var edit = Cut("## [Unreleased]\n- a\n\n[Unreleased]: https://example.org/kettle\n").ShouldBeOfType<ChangelogEdit.Made>();

        edit.File.Text.ShouldEndWith("[Unreleased]: https://example.org/kettle\n");
        edit.Notes.ShouldHaveSingleItem().ShouldStartWith("CHANGELOG.md:4:15: 'https://example.org/kettle' compares nothing");
    }

    [Fact]
    public void AddsNoAddressWhereTheFileHasNone() => Cut("## [Unreleased]\n- a").After().Text.ShouldBe("## [Unreleased]\n\n## [1.2.0] - 2024-03-01\n- a");

    [Fact]
    public void TellsWhatWasNotReleasedBefore()
    {
        var before = Fixture.Read("forms/bracketed");

        var after = before.Cut(Next, Day).After();

        after.Section("1.2.0").ShouldBe(before.Section(before.Unreleased!));
        after.Unreleased!.HasContent.ShouldBeFalse();
    }

    [Theory]
    [InlineData("# Changelog\n", "has no section 'Unreleased'")]
    [InlineData("## [Unreleased]\n\n### Added\n", "CHANGELOG.md:1:1: nothing stands below 'Unreleased'")]
    [InlineData("## [Unreleased]\n-\n", "nothing stands below 'Unreleased'")]
    [InlineData("## [Unreleased]\n- a\n## 1.2.0\n- b\n", "CHANGELOG.md:3:1: '1.2.0' stands here already")]
    public void IsRefusedWithItsReason(string text, string reason) => Cut(text).ShouldBeOfType<ChangelogEdit.Refused>().Reason.ShouldContain(reason);

    [Fact]
    public void IsRefusedWhereACommentHidesTheReleasesBelow() =>
        Cut("## [Unreleased]\n- a\n\n<!--\n\n## [1.0.0]\n- b\n").ShouldBeOfType<ChangelogEdit.Refused>().Reason.ShouldStartWith("CHANGELOG.md:4:1: the code or comment");

    [Fact]
    public void IsRefusedWhereBytesWouldBeLost() =>
        Fixture.Read("bytes/latin-1").Cut(Next, Day).ShouldBeOfType<ChangelogEdit.Refused>().Reason.ShouldContain("CHANGELOG.md:5:4: The file is not UTF-8");

    private static ChangelogEdit Cut(string text) => Fixture.Of(text).Cut(Next, Day);
}
