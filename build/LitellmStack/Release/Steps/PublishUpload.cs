using LitellmStack.Backup;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Release.Steps;

/// <summary>Uploads what is missing, by digest. What lies in the way under the name of a file goes first, since GitHub takes no second one of a name; that is a draft only.</summary>
internal static class PublishUpload
{
    private const int Tries = 3;

    public static Step Make(PublishWork work) => new("upload", $"upload what is missing of {Quantity.Of(work.Files.Count, "file")}", (progress, cancellation) => Act(work, progress, cancellation))
    {
        DoneAlready = work.AlreadyPublished is null ? null : $"{Quantity.Of(work.Files.Count, "file")} with the same digests",
    };

    private static async Task<Outcome> Act(PublishWork work, IProgress<string> progress, CancellationToken cancellation)
    {
        var uploaded = 0L;
        var comparison = await work.Compare(cancellation);
        for (var trial = 1; comparison.Missing.Count + comparison.Wrong.Count > 0; trial++)
        {
            try
            {
                uploaded += await Mend(work, comparison, progress, cancellation);
            }
            catch (OutsideWorldException) when (trial < Tries)
            {
                // An upload whose answer got lost may have arrived; what GitHub has is looked at again before it is sent again.
                progress.Report($"an upload did not end well; looking at what arrived (try {trial + 1} of {Tries})");
            }

            comparison = await work.Compare(cancellation);
            if (trial == Tries && !(comparison.Missing.Count + comparison.Wrong.Count == 0))
            {
                return new Outcome.Failed($"After {Tries} tries the draft still {comparison.Words}.", "Run this again: it goes on where it stopped.", RetryHelps: true);
            }
        }

        return uploaded == 0 ? new Outcome.AlreadyDone($"{Quantity.Of(work.Files.Count, "file")} with the same digests") : new Outcome.Done($"{Quantity.Bytes(uploaded)} sent");
    }

    private static async Task<long> Mend(PublishWork work, AssetComparison comparison, IProgress<string> progress, CancellationToken cancellation)
    {
        foreach (var wrong in comparison.Wrong)
        {
            progress.Report($"{wrong.Name}: {(wrong.IsWhole ? "other bytes" : "cut off")}, removed from the draft");
            await work.Assets.Remove(wrong.Id, cancellation);
        }

        var wanted = work.Files.Where(file => comparison.Missing.Contains(file) || comparison.Wrong.Any(wrong => wrong.Name == file.Name)).ToList();
        foreach (var file in wanted)
        {
            progress.Report($"{file.Name}: {Quantity.Bytes(file.Content.Length)}");
            await work.Assets.Upload(work.Id, file.Name, file.Content, cancellation);
        }

        return wanted.Sum(file => (long)file.Content.Length);
    }
}
