using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Exactly one draft for the tag, with the words of the release.</summary>
internal static class PublishDraft
{
    public static Step Make(PublishWork work) => new("draft", work.Found is null ? $"make a draft for {work.Tagged.Tag}" : "bring the draft's words up to date", (_, cancellation) => Act(work, cancellation))
    {
        DoneAlready = work.AlreadyPublished ?? (work.Found is { } draft && Says(draft, work.Words) ? draft.Page.ToString() : null),
    };

    private static async Task<Outcome> Act(PublishWork work, CancellationToken cancellation)
    {
        if (work.Found is not null)
        {
            await work.Draft(cancellation);
            return new Outcome.Done($"words brought up to date: {(await work.Releases.Edit(work.Id, work.Words, publish: false, cancellation)).Page}");
        }

        // The tests take their time; another run may have been faster.
        if ((await work.Releases.All(cancellation)).FirstOrDefault(release => release.Tag == work.Tagged.Tag) is { } late)
        {
            return new Outcome.Failed($"GitHub now has a release for '{late.Tag}' that was not there before: {late.Page}", "Run this again: it goes on with that one.", RetryHelps: true);
        }

        var draft = await work.Releases.Draft(work.Words, cancellation);
        work.Id = draft.Id;
        return new Outcome.Done($"made: {draft.Page}");
    }

    /// <summary>GitHub may hand line ends and blanks at the end back in another form.</summary>
    private static bool Says(ForgeRelease release, ReleaseWords words) =>
        release.Title == words.Title && release.IsPrerelease == words.IsPrerelease && release.Notes.ReplaceLineEndings("\n").Trim() == words.Notes.Trim();
}
