using System.Globalization;
using System.Text;

using LitellmStack.Changelog;

namespace LitellmStack.Tests.Changelog;

/// <summary>All that was read of a changelog, for snapshots and comparisons.</summary>
internal static class ReadText
{
    public static string Of(ChangelogFile file)
    {
        var text = new StringBuilder();
        foreach (var trouble in file.Troubles)
        {
            Line($"trouble {trouble.Place}: {trouble.Message}");
        }

        foreach (var release in file.Releases)
        {
            var says = release.Says;
            Line(string.Join(", ", (string[])
            [
                $"{Where(release.HeadingRange)} {Quoted(release.Words)}: version {says.VersionText ?? "-"}{(says.Version is null ? " (not semantic)" : "")}",
                $"date {Day(says.Date)}",
                .. says.IsUnreleased ? ["unreleased"] : Array.Empty<string>(),
                .. says.IsYanked ? ["yanked"] : Array.Empty<string>(),
                .. says.Address is null ? Array.Empty<string>() : [$"link {says.Address}"],
            ]) + $"; level {release.Level}, body {Where(release.Body)}-{LineOf(release.Body.End)}");
            foreach (var section in release.Sections)
            {
                Line($"  {Where(section.Heading)} {section.Kind} '{section.Name}'{(section.IsBreaking ? " breaking" : "")}: {section.Count} entries");
                foreach (var entry in section.Entries)
                {
                    Line($"    {Where(entry.Range)}-{LineOf(entry.Range.End)} {(entry.IsItem ? "item" : "prose")}{(entry.IsBreaking ? " breaking" : "")} {Quoted(entry.Content)}");
                }
            }
        }

        foreach (var definition in file.Definitions)
        {
            Line($"{Where(definition.Range)} [{definition.Label}] {definition.Address}");
        }

        foreach (var open in file.OpenCode)
        {
            Line($"{Where(open)} never ended");
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
        int LineOf(int offset) => file.Source.PlaceAt(offset, 1).Line;
        string Where(TextRange range) => LineOf(range.Start).ToString(CultureInfo.InvariantCulture);
        string Quoted(TextRange range) => $"'{string.Concat(range.In(file.Text).Replace("\r\n", "\n", StringComparison.Ordinal).Select(Shown))}'";
        string Shown(char c) => c is '\n' or '\r' ? "/" : char.IsControl(c) || c == '\u2028' ? $"<{(int)c:X4}>" : c.ToString();
        string Day(HeadingDate? date) => date is null ? "-" : date.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"unknown '{date.Text}'";
    }
}
