using LitellmStack.Plans;

namespace LitellmStack.Release;

/// <summary>What a release is published with.</summary>
/// <param name="Found">The draft to go on with, or what is published already; nothing where there is none.</param>
/// <param name="Tests">Runs the tests of the tagged commit.</param>
public sealed record PublishWork(
    TaggedRelease Tagged,
    IReadOnlyList<BundleFile> Files,
    ReleaseWords Words,
    ForgeRelease? Found,
    IReleases Releases,
    IReleaseAssets Assets,
    IGit Git,
    Func<IProgress<string>, CancellationToken, Task<Outcome>> Tests,
    TimeProvider Clock)
{
    private long? id = Found?.Id;

    /// <summary>The release that the steps work on: the one that was found, or the draft that a step made.</summary>
    internal long Id
    {
        get => id ?? throw new InvalidOperationException("a step runs before the draft is there");
        set => id = value;
    }

    internal string? AlreadyPublished => Found is { IsDraft: false } published ? $"published at {published.Page}" : null;

    /// <summary>The release as it is now. Throws where someone published it meanwhile, since nothing published is changed.</summary>
    internal async Task<ForgeRelease> Draft(CancellationToken cancellation)
    {
        var release = await Releases.ById(Id, cancellation);
        return release.IsDraft ? release : throw new Ports.OutsideWorldException(
            $"Someone published '{release.Tag}' at {release.Page} while it was being filled.",
            "Run this again: it compares what is published with the bundle and changes nothing.");
    }

    /// <summary>The draft's files against the bundle's.</summary>
    internal async Task<AssetComparison> Compare(CancellationToken cancellation) => await AssetComparison.Make(Files, await Draft(cancellation), Assets, cancellation);
}
