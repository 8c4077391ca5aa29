namespace LitellmStack.Changelog;

/// <summary>Adds an entry to what is unreleased. A section, or the place for what is unreleased, is made where it is missing.</summary>
public static class ChangelogAdd
{
    /// <param name="kind">One of Keep a Changelog's six.</param>
    /// <param name="text">Markdown, without the mark of a list; further lines are indented below the first.</param>
    public static ChangelogEdit Add(this ChangelogFile file, ChangeKind kind, string text)
    {
        if (!SectionName.Known.Contains(kind))
        {
            return new ChangelogEdit.Refused($"A changelog has no section '{kind}'. Name one of {string.Join(", ", SectionName.Known)}.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new ChangelogEdit.Refused($"The entry for '{kind}' is empty, so nothing is written. Say what changes for those who run the stack.");
        }

        if (file.Obstacle is { } obstacle)
        {
            return new ChangelogEdit.Refused(obstacle);
        }

        var edits = new TextEdits(file.Text);
        var entry = Lines(text, MarkOf(file));
        if (file.Unreleased is not { } unreleased)
        {
            InsertUnreleased(file, edits, [$"### {kind}", "", .. entry]);
        }
        else if (unreleased.Of(kind).FirstOrDefault() is { } section)
        {
            InsertEntry(section, edits, entry);
        }
        else
        {
            InsertSection(unreleased, kind, edits, [$"{new string('#', unreleased.Level + 1)} {kind}", "", .. entry]);
        }

        var after = file.With(edits.Apply());
        return Holds(after, file, kind)
            ? new ChangelogEdit.Made(after, [])
            : new ChangelogEdit.Refused(
                $"An entry below '{kind}' in {file.Source.Path} would take in the indented lines that follow it. Remove the blanks before them, or write the entry by hand.");
    }

    /// <summary>Whether there is one entry more and nothing else is read in another way.</summary>
    private static bool Holds(ChangelogFile after, ChangelogFile before, ChangeKind kind)
    {
        return after.IsWhole && after.OpenCode.Count == 0
            && Count(after) == Count(before) + 1
            && Others(after) == Others(before)
            && after.Definitions.Count == before.Definitions.Count;

        int Count(ChangelogFile file) => file.Unreleased?.Of(kind).FirstOrDefault()?.Count ?? 0;
        int Others(ChangelogFile file) => file.Releases.Count(release => release != file.Unreleased);
    }

    private static void InsertEntry(ChangeSection section, TextEdits edits, IReadOnlyList<string> entry)
    {
        if (section.Entries is [.., var last])
        {
            edits.InsertLines(edits.LineBelow(last.Range.End), last.IsItem ? entry : ["", .. entry]);
        }
        else
        {
            edits.InsertLines(edits.LineBelow(section.Heading.End), ["", .. entry]);
        }
    }

    /// <summary>Before the first section that comes later in the order, else behind the last.</summary>
    private static void InsertSection(ReleaseSection unreleased, ChangeKind kind, TextEdits edits, IReadOnlyList<string> lines)
    {
        if (unreleased.Sections.FirstOrDefault(section => section.Kind > kind && section.Kind < ChangeKind.Other) is { } later)
        {
            edits.InsertLines(later.Heading.Start, [.. lines, ""]);
        }
        else
        {
            edits.InsertLines(edits.LineBelow(unreleased.Body.End), ["", .. lines]);
        }
    }

    private static void InsertUnreleased(ChangelogFile file, TextEdits edits, IReadOnlyList<string> lines)
    {
        var level = file.Releases is [var first, ..] ? first.Level : 2;
        IEnumerable<string> all = [$"{new string('#', level)} [Unreleased]", "", .. lines];
        if (file.Releases is [var newest, ..])
        {
            edits.InsertLines(newest.HeadingRange.Start, [.. all, ""]);
        }
        else if (file.Definitions is [var footer, ..])
        {
            edits.InsertLines(footer.Range.Start, [.. all, ""]);
        }
        else
        {
            edits.InsertLines(file.Text.Length, string.IsNullOrWhiteSpace(file.Text) ? all : ["", .. all]);
        }
    }

    private static List<string> Lines(string text, char mark)
    {
        var lines = text.Trim().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        return [.. lines.Select((line, index) => line.Length == 0 ? "" : $"{(index == 0 ? mark : ' ')} {line}")];
    }

    /// <summary>The mark that the file's first list has.</summary>
    private static char MarkOf(ChangelogFile file)
    {
        var first = file.Releases.SelectMany(release => release.Sections).SelectMany(section => section.Entries).FirstOrDefault(entry => entry.IsItem);
        return first is not null && first.Range.In(file.Text).TrimStart()[0] is var mark and ('*' or '+') ? mark : '-';
    }
}
