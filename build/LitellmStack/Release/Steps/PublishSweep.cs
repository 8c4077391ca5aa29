using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Removes from the draft what the bundle has not; only when all that it has is there.</summary>
internal static class PublishSweep
{
    public static Step Make(PublishWork work) => new("sweep", "remove other files from the draft", (_, cancellation) => Act(work, cancellation))
    {
        DoneAlready = work.AlreadyPublished is null ? null : "no other files",
    };

    private static async Task<Outcome> Act(PublishWork work, CancellationToken cancellation)
    {
        var foreign = (await work.Compare(cancellation)).Foreign;
        foreach (var asset in foreign)
        {
            await work.Assets.Remove(asset.Id, cancellation);
        }

        return foreign.Count > 0 && await work.Compare(cancellation) is { IsSame: false } left
            ? new Outcome.Failed($"The draft {left.Words} even now. Nothing was published.", "Someone else changes it, or the token may not. Look at its page, then run this again.", RetryHelps: true)
            : foreign.Count == 0 ? new Outcome.AlreadyDone("no other files") : new Outcome.Done($"removed {string.Join(", ", foreign.Select(asset => asset.Name))}");
    }
}
