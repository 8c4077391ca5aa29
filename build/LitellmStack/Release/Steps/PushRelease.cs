using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Branch and tag at once, or neither. Where the branch takes no push, the commit goes the way of a pull request and the tag waits.</summary>
internal static class PushRelease
{
    public static Step Make(ReleaseWork work) => new("push", work.IsMerged ? $"push {work.Tag}" : $"push {Line(work)} and tag at once", async (_, cancellation) =>
    {
        var commit = work.Run.Commit!;
        string[] branch = work.IsMerged ? [] : [$"{commit}:refs/heads/{Line(work)}"];
        switch (await work.Git.Push([.. branch, $"refs/tags/{work.Tag}:refs/tags/{work.Tag}"], cancellation))
        {
            case PushAnswer.Accepted:
                work.Run.HasPushed = true;
                return new Outcome.Done(work.IsMerged ? $"{work.Tag} is on the remote" : $"{Line(work)} and {work.Tag} are on the remote");
            case PushAnswer.Overtaken(var reason):
                return new Outcome.Failed(
                    $"Someone else pushed meanwhile, so nothing was pushed: {reason}", "Look what came with 'git fetch', then run the same command again.", RetryHelps: false);
            case PushAnswer.Refused(var reason) when !work.IsMerged && Line(work) == "main":
                return await PullRequest.Open(work, commit, reason, cancellation);
            case PushAnswer.Refused(var reason):
                return new Outcome.Failed($"The remote does not take it: {reason}", "Ask for the right to push it, then run the same command again.", RetryHelps: false);
            default:
                throw new InvalidOperationException("a push has three ends");
        }
    })
    {
        SkipReason = work.Subject.IsLocal ? "--local" : work.Subject.Repository.Remote is RemoteFacts.None ? "no remote" : null,
    };

    private static string Line(ReleaseWork work) => work.Subject.Repository.Line;
}
