using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>From a changelog to a release that everyone sees.</summary>
internal interface IRelease : IHaveStack
{
    [Parameter("How much the version is raised: patch, minor, major")]
    string? Bump => TryGetValue(() => Bump);

    [Parameter("A version, as 1.4.0")]
    string? Version => TryGetValue(() => Version);

    [Parameter("In this clone alone, no remote")]
    bool Local => TryGetValue<bool?>(() => Local) ?? false;

    [Parameter("The tag to publish, as v1.4.0")]
    string? Tag => TryGetValue(() => Tag);

    [Parameter("Where GitHub's API is")]
    string? GithubApiUrl => TryGetValue(() => GithubApiUrl);

    [Parameter("An entry for the changelog: something new")]
    string? Added => TryGetValue(() => Added);

    [Parameter("An entry for the changelog: something that is different")]
    string? Changed => TryGetValue(() => Changed);

    [Parameter("An entry for the changelog: something that will go")]
    string? Deprecated => TryGetValue(() => Deprecated);

    [Parameter("An entry for the changelog: something that is gone")]
    string? Removed => TryGetValue(() => Removed);

    [Parameter("An entry for the changelog: something that was wrong")]
    string? Fixed => TryGetValue(() => Fixed);

    [Parameter("An entry for the changelog: something that was dangerous")]
    string? Security => TryGetValue(() => Security);

    [Parameter("Judge the whole changelog")]
    bool Judge => TryGetValue<bool?>(() => Judge) ?? false;

    ReleaseRequest Wanted => new(Bump, Version, Local);

    Target Changelog => _ => _
        .Description("Show a section, add an entry, judge the file")
        .Does(this, Transcript, cancellation => new ChangelogOperation(Ports).Run(
            ChangelogRequest.Of(Version, Judge, Added, Changed, Deprecated, Removed, Fixed, Security), cancellation));

    Target PlanRelease => _ => _
        .Description("What the next release would be, and what speaks against it")
        .Does(this, Transcript, async cancellation => await new PlanReleaseOperation(await ReleaseComposition.Local(RootDirectory, Ports, GithubApiUrl, cancellation)).Run(Wanted, cancellation));

    Target Release => _ => _
        .Description("Cut, commit, tag and push a release")
        .Does(this, Transcript, async cancellation => await new ReleaseOperation(await ReleaseComposition.Local(RootDirectory, Ports, GithubApiUrl, cancellation)).Run(Wanted, cancellation));

    Target Bundle => _ => _
        .Description("Make the files of a release")
        .Does(this, Transcript, cancellation => new BundleOperation(ReleaseComposition.Bundles(RootDirectory, Ports)).Run(new BundleWords(Version, Local), cancellation));

    Target PublishRelease => _ => _
        .Description("Publish a pushed tag as a release")
        .Does(this, Transcript, async cancellation => await new PublishReleaseOperation(await ReleaseComposition.Publishing(RootDirectory, Ports, GithubApiUrl, cancellation)).Run(Tag ?? "", cancellation));
}
