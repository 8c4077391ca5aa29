namespace LitellmStack.Release;

/// <summary>What GitHub has for a tag, before anything is done.</summary>
/// <param name="Release">The draft to go on with, or what is published; nothing where there is none.</param>
/// <param name="Trouble">Why nothing may be done; then nobody but its owner can mend it.</param>
internal sealed record PublishSituation(ForgeRelease? Release, string? Trouble, string? Remedy)
{
    public static async Task<PublishSituation> Look(
        string tag, IReadOnlyList<BundleFile> files, IReadOnlyList<ForgeRelease> all, IReleases releases, IReleaseAssets assets, CancellationToken cancellation)
    {
        var found = all.Where(release => release.Tag == tag).DistinctBy(release => release.Id).ToList();
        if (found is [var first, _, ..])
        {
            return new(first, $"GitHub has {found.Count} releases for '{tag}': {string.Join(", ", found.Select(Words))}. Nobody can tell which one is meant.",
                "Open their pages and delete the drafts that are not wanted, by their pages and not by the tag: by the tag GitHub deletes what is published. Then run this again.");
        }

        if (found is not [var listed])
        {
            return new(null, null, null);
        }

        // The list lags behind by seconds; by its id a release is as it is.
        var release = await releases.ById(listed.Id, cancellation);
        if (release.IsDraft || await AssetComparison.Make(files, release, assets, cancellation) is not { IsSame: false } other)
        {
            return new(release, null, null);
        }

        return new(release, $"'{tag}' is published at {release.Page} and is not what this commit makes: it {other.Words}.",
            $"What is published is never changed{(release.IsImmutable ? ", and GitHub refuses it (immutable)" : "")}. Release the next version.");
    }

    private static string Words(ForgeRelease release) => $"{(release.IsDraft ? "draft" : "published")} '{release.Title}' at {release.Page}";
}
