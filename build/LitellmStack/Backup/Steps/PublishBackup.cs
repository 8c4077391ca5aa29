using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>Writes the manifest and gives the folder its final name.</summary>
internal static class PublishBackup
{
    public static Step Make(BackupWork work) => new("published", $"publish it as {work.Store.Folder}/{work.Run.Name}", async (_, cancellation) =>
    {
        var run = work.Run;
        await work.Store.Write($"{run.Unfinished}/{Manifest.FileName}", async (stream, token) => await stream.WriteAsync(ManifestText.Write(run.Manifest!), token), cancellation);
        work.Store.Publish(run.Unfinished, run.Name);
        run.IsPublished = true;
        return new Outcome.Done($"{work.Store.Folder}/{run.Name}   {run.Manifest!.Proof.Level.ToString().ToLowerInvariant()}");
    });
}
