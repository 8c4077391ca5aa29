namespace LitellmStack.Release;

/// <summary>What a release's page says: the changelog's section, and how the files are verified.</summary>
public static class PublishedNotes
{
    /// <summary>GitHub refuses a longer text (docs.github.com, "Create a release").</summary>
    public const int LongestText = 125_000;

    public static string Of(TaggedRelease release, RepositoryAddress repository, Uri changelog)
    {
        var verify = Verify(release, repository);
        var room = LongestText - verify.Length - 1;
        var section = release.Section.TrimEnd('\n') + "\n";
        return (section.Length <= room ? section : Cut(section, room, changelog)) + "\n" + verify;
    }

    /// <summary>Cut at a line; a code block that is cut open is closed, so that what follows is not taken for code.</summary>
    private static string Cut(string section, int room, Uri changelog)
    {
        var pointer = $"\n*There is more than fits here: [the whole section]({changelog}).*\n";
        var end = section.LastIndexOf('\n', room - pointer.Length - Fence.Length - 1) + 1;
        var kept = section[..end];
        return kept + (IsOpen(kept) ? Fence : "") + pointer;
    }

    private const string Fence = "```\n";

    private static bool IsOpen(string text) => text.Split('\n').Count(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal)) % 2 == 1;

    private static string Verify(TaggedRelease release, RepositoryAddress repository) => $"""
        ## Verify the files

        All of them were made from the commit `{release.Commit}`.

        ```
        sha256sum -c SHA256SUMS
        gh attestation verify SHA256SUMS --repo {repository}
        ```

        `bash scripts/verify_bundle.sh FOLDER` in the unpacked bundle also names files that SHA256SUMS does not list.

        """.ReplaceLineEndings("\n");
}
