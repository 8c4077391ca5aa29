using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>The tag was looked at before the plan was made; this line says what was found.</summary>
internal static class PublishTag
{
    public static Step Make(PublishWork work) => new("tag", "look at the tag", (_, _) => throw new InvalidOperationException("a plan is made for a tag that was checked"))
    {
        DoneAlready = $"{work.Tagged.Tag} at {work.Tagged.Commit[..12]}, annotated, on main, in CHANGELOG.md",
    };

    /// <summary>Where the remote's tag is now; a failure where it is not where it was.</summary>
    public static async Task<Outcome.Failed?> Moved(PublishWork work, CancellationToken cancellation)
    {
        var facts = await work.Git.Observe(cancellation);
        if (facts.Remote is not RemoteFacts.Known)
        {
            return new("The remote does not answer any more, so nobody can tell whether its tag is still where it was.", "Run this again: it goes on where it stopped.", RetryHelps: true);
        }

        return TagCheck.OnRemote(work.Tagged.Tag, facts) switch
        {
            null => new($"The tag '{work.Tagged.Tag}' is gone from the remote; GitHub would make a bare one of its own.", "Find out who deleted it, push it again, then run this again.", RetryHelps: false),
            { IsAnnotated: false } => new($"The tag '{work.Tagged.Tag}' of the remote was replaced by a bare one.", "Find out who replaced it, then push the annotated one again.", RetryHelps: false),
            { } tag when tag.Commit != work.Tagged.Commit => new($"The tag '{work.Tagged.Tag}' of the remote moved from {work.Tagged.Commit[..12]} to {tag.Commit[..12]}.", "Find out who moved it: what was tested and bundled is the earlier commit.", RetryHelps: false),
            _ => null,
        };
    }
}
