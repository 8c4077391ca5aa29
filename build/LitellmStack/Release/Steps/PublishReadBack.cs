using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Reads what everyone sees now, and says whether GitHub guards it from changes.</summary>
internal static class PublishReadBack
{
    public static Step Make(PublishWork work) => new("read back", "read the release again", (_, cancellation) => Act(work, cancellation))
    {
        DoneAlready = work.Found is { IsDraft: false } published ? $"{work.Tagged.Tag} at {work.Tagged.Commit[..12]}, {Guard(published)}" : null,
    };

    private static async Task<Outcome> Act(PublishWork work, CancellationToken cancellation)
    {
        var release = await work.Releases.ById(work.Id, cancellation);
        if (release.IsDraft || release.Tag != work.Tagged.Tag || release.IsPrerelease != work.Tagged.IsPrerelease)
        {
            return new Outcome.Failed($"{release.Page} is {(release.IsDraft ? "still a draft" : "published")} for '{release.Tag}', prerelease: {release.IsPrerelease}; it was to be published for '{work.Tagged.Tag}'.", "Run this again: it goes on where it stopped.", RetryHelps: true);
        }

        if (await AssetComparison.Make(work.Files, release, work.Assets, cancellation) is { IsSame: false } other)
        {
            return new Outcome.Failed($"{release.Page} {other.Words}; someone changed it while it was published.", "What is published is never changed by this program. Release the next version.", RetryHelps: false);
        }

        var others = (await work.Releases.All(cancellation)).Where(one => one.Tag == release.Tag && one.Id != release.Id).ToList();
        return others.Count > 0
            ? new Outcome.Failed($"GitHub has another release for '{release.Tag}': {string.Join(", ", others.Select(one => one.Page))}", "Delete the drafts among them by their pages, not by the tag.", RetryHelps: false)
            : await PublishTag.Moved(work, cancellation) is { } moved ? moved
            : new Outcome.Done($"{work.Tagged.Tag} at {work.Tagged.Commit[..12]}, {work.Files.Count} of {work.Files.Count} files, {Guard(release)}");
    }

    private static string Guard(ForgeRelease release) => release.IsImmutable ? "immutable" : "not immutable (a setting of the repository: Releases)";
}
