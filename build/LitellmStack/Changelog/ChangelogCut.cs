using System.Globalization;

using LitellmStack.Findings;

using Semver;

namespace LitellmStack.Changelog;

/// <summary>Makes a release of what is unreleased: a heading goes below "Unreleased", which is left empty, and the footer's addresses follow.</summary>
public static class ChangelogCut
{
    /// <param name="day">Of the release, in UTC.</param>
    public static ChangelogEdit Cut(this ChangelogFile file, SemVersion version, DateOnly day)
    {
        if (Refusal(file, version) is { } reason)
        {
            return new ChangelogEdit.Refused(reason);
        }

        var unreleased = file.Unreleased!;
        var edits = new TextEdits(file.Text);
        var heading = string.Create(CultureInfo.InvariantCulture, $"{new string('#', unreleased.Level)} [{version}] - {day:yyyy-MM-dd}");
        edits.InsertLines(edits.LineBelow(unreleased.HeadingRange.End), "", heading);
        var notes = Follow(file, version, edits);
        return new ChangelogEdit.Made(file.With(edits.Apply()), notes);
    }

    private static string? Refusal(ChangelogFile file, SemVersion version)
    {
        if (file.Obstacle is { } obstacle)
        {
            return obstacle;
        }

        if (file.Find(version.ToString()) is { } released)
        {
            return $"{Place(file, released.HeadingRange)}: '{version}' stands here already; a release is cut once. Choose a higher version.";
        }

        if (file.Unreleased is not { } unreleased)
        {
            return $"{file.Source.Path} has no section 'Unreleased', so there is nothing to release. Write '## [Unreleased]' above the releases, and below it what changed.";
        }

        return unreleased.HasContent
            ? null
            : $"{Place(file, unreleased.HeadingRange)}: nothing stands below 'Unreleased', so there is nothing to release. Write there what changed.";
    }

    /// <summary>The address of what is unreleased begins at the new version, which gets an address of its own.</summary>
    private static List<string> Follow(ChangelogFile file, SemVersion version, TextEdits edits)
    {
        if (file.Definitions.FirstOrDefault(definition => definition.IsOf("unreleased")) is not { } definition)
        {
            return [];
        }

        if (CompareAddress.Read(definition.Address) is not { } compare)
        {
            return [$"{Place(file, definition.AddressRange)}: '{definition.Address}' compares nothing, so '[Unreleased]' and '[{version}]' are left for you to write."];
        }

        edits.Replace(definition.AddressRange, compare.Since(version));
        if (!file.Definitions.Any(other => other.IsOf(version.ToString())))
        {
            edits.InsertLines(edits.LineBelow(definition.Range.End), $"[{version}]: {compare.Of(version)}");
        }

        return [];
    }

    private static Place Place(ChangelogFile file, TextRange range) => file.Source.PlaceAt(range.Start, range.Length);
}
