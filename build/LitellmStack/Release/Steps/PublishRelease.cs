using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Shows the draft to everyone, while the remote's tag is where it was.</summary>
internal static class PublishRelease
{
    public static Step Make(PublishWork work) => new("publish", $"publish it{Kind(work)}", (_, cancellation) => Act(work, cancellation)) { DoneAlready = work.AlreadyPublished };

    private static async Task<Outcome> Act(PublishWork work, CancellationToken cancellation)
    {
        await work.Draft(cancellation);
        return await PublishTag.Moved(work, cancellation) is { } moved
            ? moved
            : new Outcome.Done($"{(await work.Releases.Edit(work.Id, work.Words, publish: true, cancellation)).Page}{Kind(work)}");
    }

    private static string Kind(PublishWork work) => work.Words.IsPrerelease ? " as a prerelease" : work.Words.IsLatest ? " as the latest" : ", not as the latest";
}
