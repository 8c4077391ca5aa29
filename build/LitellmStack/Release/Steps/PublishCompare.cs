using System.Security.Cryptography;

using LitellmStack.Backup;
using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Downloads every file again: what users will get is what was made here.</summary>
internal static class PublishCompare
{
    public static Step Make(PublishWork work) => new("compare", $"download {Quantity.Of(work.Files.Count, "file")} again and compare", (progress, cancellation) => Act(work, progress, cancellation))
    {
        DoneAlready = work.AlreadyPublished is null ? null : "equal before it was published",
    };

    private static async Task<Outcome> Act(PublishWork work, IProgress<string> progress, CancellationToken cancellation)
    {
        var draft = await work.Draft(cancellation);
        var different = new List<string>();
        foreach (var file in work.Files)
        {
            progress.Report(file.Name);
            if (draft.Assets.FirstOrDefault(asset => asset.Name == file.Name) is not { } asset
                || Convert.ToHexStringLower(SHA256.HashData(await work.Assets.Download(asset.Id, cancellation))) != file.Sha256)
            {
                different.Add($"'{file.Name}'");
            }
        }

        return different.Count == 0
            ? new Outcome.Done($"{Quantity.Of(work.Files.Count, "file")} equal")
            : new Outcome.Failed($"What GitHub hands out is not what was uploaded: {string.Join(", ", different)}. Nothing was published.", "Run this again: it compares anew. If it stays so, look at the draft and tell GitHub.", RetryHelps: true);
    }
}
