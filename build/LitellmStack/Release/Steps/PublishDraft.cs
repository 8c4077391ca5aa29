using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Exactly one draft for the tag, with the words of the release.</summary>
internal static class PublishDraft
{
    /// <summary>How long GitHub's list may hide what an earlier run made; "seconds" is what was seen, this is more.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public static Step Make(PublishWork work) => new("draft", work.Found is null ? $"make a draft for {work.Tagged.Tag}" : "bring the draft's words up to date", (progress, cancellation) => Act(work, progress, cancellation))
    {
        DoneAlready = work.AlreadyPublished ?? (work.Found is { } draft && Says(draft, work.Words) ? draft.Page.ToString() : null),
    };

    private static async Task<Outcome> Act(PublishWork work, IProgress<string> progress, CancellationToken cancellation)
    {
        if (work.Found is not null)
        {
            await work.Draft(cancellation);
            return new Outcome.Done($"words brought up to date: {(await work.Releases.Edit(work.Id, work.Words, publish: false, cancellation)).Page}");
        }

        // A second draft is worse than a wait: the one of a run that was cut off may not be in the list yet.
        for (var start = work.Clock.GetTimestamp(); work.Clock.GetElapsedTime(start) < Settled;)
        {
            progress.Report($"GitHub's list shows no draft; looking again for {(Settled - work.Clock.GetElapsedTime(start)).TotalSeconds:0} s");
            await Task.Delay(Between, work.Clock, cancellation);
            if ((await work.Releases.All(cancellation)).FirstOrDefault(release => release.Tag == work.Tagged.Tag) is { } late)
            {
                return new Outcome.Failed($"GitHub's list now shows a release for '{late.Tag}' that it did not show before: {late.Page}", "Run this again: it goes on with that one.", RetryHelps: true);
            }
        }

        var draft = await work.Releases.Draft(work.Words, cancellation);
        work.Id = draft.Id;
        return new Outcome.Done($"made: {draft.Page}");
    }

    /// <summary>GitHub may hand line ends and blanks at the end back in another form.</summary>
    private static bool Says(ForgeRelease release, ReleaseWords words) =>
        release.Title == words.Title && release.IsPrerelease == words.IsPrerelease && release.Notes.ReplaceLineEndings("\n").Trim() == words.Notes.Trim();
}
