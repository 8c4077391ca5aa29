using LitellmStack.Changelog;

using Semver;

namespace LitellmStack.Release;

/// <summary>A release that an earlier run, or the merge of its pull request, left unfinished.</summary>
/// <param name="Commit">The one that brought its section into the changelog; nothing where that is only in the working tree.</param>
/// <param name="IsTagged">Its tag is here; the remote does not have it.</param>
public sealed record BegunRelease(SemVersion Version, string? Commit, bool IsTagged)
{
    /// <summary>Recognises it by the changelog's section, whatever became of the commit's subject.</summary>
    /// <param name="working">The changelog in the working tree.</param>
    /// <param name="asksRemote">False for a release that stays in this clone.</param>
    public static async Task<BegunRelease?> Find(IGit git, RepositoryFacts facts, ChangelogFile working, bool asksRemote, CancellationToken cancellation)
    {
        var newest = working.Releases.FirstOrDefault(release => release.Says is { Version: not null, IsUnreleased: false });
        if (newest?.Says.Version is not { } version)
        {
            return null;
        }

        var begun = new BegunRelease(version, Commit: null, IsTagged: false);
        if (facts.Dirty.Contains(RepositoryFacts.Changelog))
        {
            return IsCutOf(await ChangelogAt(git, facts.Head, cancellation), working, newest) ? begun : null;
        }

        var name = ReleaseTag.Of(version);
        if (facts.Remote is RemoteFacts.Known there && there.Tag(name) is not null)
        {
            return null;
        }

        if (facts.Tag(name) is { IsReachable: true } tag && await HasSection(git, tag.Commit, version, cancellation))
        {
            return begun.TaggedBy(tag, facts.Remote, asksRemote, hasMore: working.Unreleased is { HasContent: true });
        }

        return await BroughtBy(git, facts, version, cancellation) is { } commit ? begun with { Commit = commit } : null;
    }

    /// <summary>A tag that the remote is not known to have: of a release to go on with, or of one that is finished.</summary>
    /// <param name="hasMore">Whether the changelog has entries for a later release already.</param>
    private BegunRelease? TaggedBy(TagFacts tag, RemoteFacts remote, bool asksRemote, bool hasMore)
    {
        // Without the notes it is no tag that a release makes; where more is unreleased, its version counts as past.
        if (!tag.IsAnnotated)
        {
            return hasMore ? null : this with { Commit = tag.Commit };
        }

        // A release that stays in this clone ends with its tag.
        if (!asksRemote)
        {
            return null;
        }

        var unpushed = this with { Commit = tag.Commit, IsTagged = true };
        return remote switch
        {
            RemoteFacts.Known => unpushed,

            // It may have the tag; with more to release, the next version is what is asked for.
            RemoteFacts.Silent => hasMore ? null : unpushed,
            _ => null,
        };
    }

    public static async Task<ChangelogFile?> ChangelogAt(IGit git, string commit, CancellationToken cancellation)
    {
        try
        {
            return ChangelogFile.Read(RepositoryFacts.Changelog, await git.Read(commit, RepositoryFacts.Changelog, cancellation));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The first of the commits since the last release whose changelog has the section, and every later one has it, too.</summary>
    private static async Task<string?> BroughtBy(IGit git, RepositoryFacts facts, SemVersion version, CancellationToken cancellation)
    {
        string? found = null;
        foreach (var commit in facts.ChangelogCommits)
        {
            if (!await HasSection(git, commit, version, cancellation))
            {
                break;
            }

            found = commit;
        }

        return found;
    }

    private static async Task<bool> HasSection(IGit git, string commit, SemVersion version, CancellationToken cancellation) =>
        (await ChangelogAt(git, commit, cancellation))?.Find(version.ToString()) is not null;

    /// <summary>Whether nothing but a cut lies between the two; line ends are this machine's (core.autocrlf).</summary>
    private static bool IsCutOf(ChangelogFile? committed, ChangelogFile working, ReleaseSection newest) =>
        committed is not null
        && newest.Says is { Version: { } version, Date.Day: { } day }
        && committed.Cut(version, day) is ChangelogEdit.Made made
        && made.File.Text.ReplaceLineEndings("\n") == working.Text.ReplaceLineEndings("\n");
}
