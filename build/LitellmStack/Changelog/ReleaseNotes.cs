namespace LitellmStack.Changelog;

/// <summary>The text of a release for those who read it elsewhere: in a tag, on a page of releases.</summary>
public static class ReleaseNotes
{
    /// <summary>
    /// What stands below the heading of a version, with line ends as '\n' and one at its end, and with the addresses of links that it names and
    /// that stand outside it. Nothing where the file has no such version; empty where it tells nothing.
    /// </summary>
    public static string? Section(this ChangelogFile file, string version) => file.Find(version) is { } release ? file.Section(release) : null;

    public static string Section(this ChangelogFile file, ReleaseSection release)
    {
        var body = release.Body.In(file.Text).ReplaceLineEndings("\n").Trim('\n');
        if (body.Length == 0)
        {
            return "";
        }

        var addresses = file.Definitions
            .Where(definition => definition.Range.Start < release.Body.Start || definition.Range.Start >= release.Body.End)
            .DistinctBy(definition => definition.Label, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(definition => definition.Label, definition => definition.Address, StringComparer.OrdinalIgnoreCase);
        var used = Labels(body).Where(addresses.ContainsKey).Distinct(StringComparer.OrdinalIgnoreCase).Select(label => $"[{label}]: {addresses[label]}\n").ToList();
        return used.Count == 0 ? $"{body}\n" : $"{body}\n\n{string.Concat(used)}";
    }

    /// <summary>What stands in brackets, in the text's order.</summary>
    private static IEnumerable<string> Labels(string text)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0;)
        {
            var next = text.AsSpan(open + 1).IndexOfAny('[', ']');
            if (next < 0)
            {
                yield break;
            }

            var at = open + 1 + next;
            if (text[at] == ']')
            {
                yield return text[(open + 1)..at];
                at = text.IndexOf('[', at);
            }

            open = at;
        }
    }
}
