using LitellmStack.Release;

namespace LitellmStack.Adapters.Git;

/// <summary>What `git push --porcelain` says: a line a ref, "flag TAB from:to TAB summary (reason)".</summary>
internal static class PushReport
{
    /// <summary>Of git itself, which looked at what the remote has before it sent anything; these words are not translated under LC_ALL=C.</summary>
    private static readonly string[] Moved = ["fetch first", "non-fast-forward", "already exists", "needs force", "stale info"];

    /// <summary>Of a remote where another push came between its answer and ours.</summary>
    private static readonly string[] Raced = ["cannot lock ref", "incorrect old value", "failed to update ref", "reference already exists"];

    /// <summary>Nothing where no ref was refused.</summary>
    public static PushAnswer? Read(GitAnswer answer)
    {
        var refused = answer.Text.Split('\n')
            .Select(line => line.Split('\t'))
            .Where(parts => parts is ["!", _, _])
            .Select(parts => (Ref: parts[1].Split(':')[^1], Summary: parts[2]))
            .Where(line => !line.Summary.Contains("atomic ", StringComparison.Ordinal))
            .ToList();
        if (refused.Count == 0)
        {
            return null;
        }

        var reason = string.Join("; ", refused.Select(line => $"{Short(line.Ref)}: {line.Summary}"));
        return refused.Exists(IsOvertaken)
            ? new PushAnswer.Overtaken(reason)
            : new PushAnswer.Refused(reason + Said(answer.LastLines));
    }

    private static bool IsOvertaken((string Ref, string Summary) line) =>
        (line.Summary.StartsWith("[rejected]", StringComparison.Ordinal) ? Moved : Raced).Any(word => line.Summary.Contains(word, StringComparison.Ordinal));

    /// <summary>The remote's own words, such as GitHub's on a protected branch.</summary>
    private static string Said(IReadOnlyList<string> lines)
    {
        var said = lines.Where(line => line.StartsWith("remote: ", StringComparison.Ordinal)).Select(line => line["remote: ".Length..].Trim()).Where(line => line.Length > 0).ToList();
        return said.Count == 0 ? "" : $" ({string.Join(" / ", said)})";
    }

    private static string Short(string name) => name.Replace("refs/heads/", "", StringComparison.Ordinal).Replace("refs/tags/", "", StringComparison.Ordinal);
}
