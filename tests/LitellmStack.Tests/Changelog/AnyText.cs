using System.Text.RegularExpressions;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using LitellmStack.Changelog;
using LitellmStack.Changelog.Checks;
using LitellmStack.Tests.Rules;

using Semver;

namespace LitellmStack.Tests.Changelog;

/// <summary>Whatever a file holds: it is read without an exception, the same again, and what is written is what was there and the change. The seed is fixed.</summary>
public sealed class AnyText
{
    private const string Seed = "1357,2469";

    private static readonly SemVersion Version = new(77, 88, 99);

    private static readonly DateOnly Day = new(2031, 2, 3);

    /// <summary>What the reader looks at, so that a mixture of them hits something.</summary>
    private static readonly string[] Pieces =
    [
        "# Changelog", "## [Unreleased]", "## [1.0.0] - 2024-01-01", "## 1.0", "# 2.0.0",
        "### Added", "### ", "#### x", "Unreleased", "-----", "===", "- ", "* a", "+ b", "1. c", "- **Breaking** d", "```", "~~~~", "<!--", "-->", "<pre>", "</pre>", "---", "> ",
        "[Unreleased]: https://github.com/a/b/compare/v1...HEAD", "[1.0.0]: x", "[a]: ", "[", "](", ")", "\t", "    ", "  ", " ", "\n", "\n", "\n", "\n\n", "\r\n", "\r",
        "\u2028", "\u0085", "\0", "\ud83e\udd99", "모델", "text", "(2024-01-01)", "[YANKED]", "<", "\\", "`", ":a:",
    ];

    private static Arbitrary<string> Texts => Gen.ListOf(Gen.Elements<string>(Pieces)).Select(string.Concat).ToArbitrary();

    /// <summary>A '\r' of its own can't be kept apart from a '\n' beside which a line is added.</summary>
    private static Arbitrary<string> ToEdit => Gen.ListOf(Gen.Elements<string>([.. Pieces.Where(piece => piece != "\r")])).Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 500, Replay = Seed, EndSize = 200)]
    public void IsReadWhateverItsBytes(byte[] bytes) => Judge(ChangelogFile.Read("CHANGELOG.md", bytes ?? []));

    [Property(MaxTest = 3000, Replay = Seed, EndSize = 80)]
    public Property IsReadHoweverItIsMixed() => Prop.ForAll(Texts, text => Judge(Fixture.Of(text)));

    [Property(MaxTest = 3000, Replay = Seed, EndSize = 80)]
    public Property IsItselfAgainOnceACutIsTakenBack() => Prop.ForAll(ToEdit, text =>
    {
        var before = Fixture.Of(text);
        if (before.Cut(Version, Day) is not ChangelogEdit.Made { File: var after })
        {
            return;
        }

        var heading = Regex.Escape($"{new string('#', before.Unreleased!.Level)} [77.88.99] - 2031-02-03");
        var restored = Regex.Replace(after.Text, $@"(\r\n|\r|\n){heading}(\r\n|\r|\n)", "");
        restored = Regex.Replace(restored, @"\[77\.88\.99\]: [^\r\n]*(\r\n|\r|\n)|(\r\n|\r|\n)\[77\.88\.99\]: [^\r\n]*\z", "");
        restored.Replace("v77.88.99...HEAD", "v1...HEAD", StringComparison.Ordinal).ShouldBe(before.Text);
        after.Find("77.88.99")!.Body.In(after.Text).ShouldBe(before.Unreleased.Body.In(before.Text));
    });

    [Property(MaxTest = 3000, Replay = Seed, EndSize = 80)]
    public Property HasOneEntryMoreOnceOneIsAdded() => Prop.ForAll(ToEdit, Gen.Elements(ChangeKind.Added, ChangeKind.Removed, ChangeKind.Security).ToArbitrary(), (text, kind) =>
    {
        var before = Fixture.Of(text);
        if (before.Add(kind, "an entry of seventy") is not ChangelogEdit.Made { File: var after })
        {
            return;
        }

        var added = after.Unreleased!.Of(kind).First().Entries.Where(entry => entry.Content.In(after.Text) == "an entry of seventy").ShouldHaveSingleItem();
        added.IsItem.ShouldBeTrue();
        after.Text.Length.ShouldBeGreaterThan(before.Text.Length);
        after.Releases.Count(release => !release.IsUnreleased).ShouldBe(before.Releases.Count(release => !release.IsUnreleased));
    });

    private static void Judge(ChangelogFile file)
    {
        if (file.IsWhole)
        {
            ReadText.Of(ChangelogFile.Read("CHANGELOG.md", file.ToBytes())).ShouldBe(ReadText.Of(file));
        }

        foreach (var finding in ChangelogRules.Check(file))
        {
            finding.ShouldBeInside([file.Source]);
        }

        foreach (var release in file.Releases)
        {
            file.Section(release).ShouldNotBeNull();
            release.Range.In(file.Text).ShouldStartWith(release.HeadingRange.In(file.Text));
        }
    }
}
