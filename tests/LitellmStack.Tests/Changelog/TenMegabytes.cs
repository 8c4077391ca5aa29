using System.Globalization;
using System.Text;

using LitellmStack.Changelog;
using LitellmStack.Changelog.Checks;

namespace LitellmStack.Tests.Changelog;

/// <summary>What takes the square of their length takes hours here.</summary>
public sealed class TenMegabytes
{
    private const int Length = 10 * 1024 * 1024;

    private const string Words = "it says something of use to anyone who runs the stack, goes on for a line or so, and then it ends";

    public static TheoryData<string> Lines =>
    [
        "- a\n", "a\n", "a\n---\n", "<!--\n", "# <", "[", "`", "**Breaking", "\t",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void AreReadAndJudgedInTheTimeOfOnePass(string line)
    {
        var text = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- " + string.Concat(Enumerable.Repeat(line, Length / line.Length));

        var file = ChangelogFile.Read("CHANGELOG.md", Encoding.UTF8.GetBytes(text));

        file.Releases.ShouldNotBeEmpty();
        ChangelogRules.Check(file).ShouldNotBeNull();
        file.Add(ChangeKind.Fixed, "a").ShouldNotBeNull();
    }

    [Fact]
    public void OfOneReleaseEachHaveTheirNotes()
    {
        var text = new StringBuilder("# Changelog\n");
        for (var i = 40_000; i > 0; i--)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## [{i}.0.0] - 2024-01-01\n\n### Added\n\n- One of [them][{i}.0.0], with words enough to be an entry of the usual length: {Words}.\n");
        }

        for (var i = 40_000; i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{i}.0.0]: https://example.org/{i}\n");
        }

        var file = Fixture.Of(text.ToString());

        ChangelogRules.Check(file).ShouldHaveSingleItem().Rule.ShouldBe("changelog/unreleased-missing");
        file.Section("7.0.0")!.ShouldEndWith("\n\n[7.0.0]: https://example.org/7\n");
    }

    [Fact]
    public void OfMoreThanIsReadAreATroubleAndNotChanged()
    {
        var file = Fixture.Of("## [Unreleased]\n" + string.Concat(Enumerable.Repeat("- a\n", 200_001)));

        file.Troubles.ShouldHaveSingleItem().Message.ShouldStartWith("200000 headings, entries and paragraphs stand above this");
        file.Add(ChangeKind.Added, "a").ShouldBeOfType<ChangelogEdit.Refused>();
    }
}
