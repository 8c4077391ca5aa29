using LitellmStack.Changelog;

namespace LitellmStack.Tests.Changelog;

public sealed class SectionForNotes
{
    [Fact]
    public void HoldsAllOfTheReleaseAndTheAddressesThatItNames() =>
        Fixture.Read("forms/comments-and-footers").Section("1.1.0").ShouldBe(
            "### Added\n\n- A [whistle] of [brass][metal].[^1]\n\n[^1]: It is loud.\n\n[whistle]: https://example.org/whistle\n[metal]: https://example.org/brass\n");

    [Fact]
    public void HoldsHeadingsThatStandInCode() => Fixture.Read("forms/code-with-headings").Section("1.1.0")!.ShouldContain("## [9.9.9] - 2099-01-01");

    [Fact]
    public void HasPlainLineEnds() => Fixture.Read("bytes/carriage-returns").Section("1.1.0").ShouldBe(Fixture.Read("forms/bracketed").Section("1.1.0"));

    [Fact]
    public void IsEmptyWhereNothingIsTold() => Fixture.Of("## [1.0.0]\n\n## [0.9.0]\n- a\n").Section("1.0.0").ShouldBe("");

    [Fact]
    public void IsNothingForAVersionThatIsNotThere() => Fixture.Read("forms/bracketed").Section("9.9.9").ShouldBeNull();
}
