using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>Proves what lies in the unfinished folder, before it may bear a final name.</summary>
internal static class ProveBackup
{
    public static Step Make(BackupWork work) => new(
        "proof",
        work.Request.Proof == ProofLevel.Restored ? "restore it into a throw-away postgres and compare" : "read it to its end",
        async (progress, cancellation) =>
        {
            var (run, subject) = (work.Run, work.Subject);
            await run.Snapshot!.DisposeAsync();
            run.Snapshot = null;
            var unproven = Describing.Manifest(work, ProofLevel.Checksummed, 0);
            // What a restore is about to replace is kept as it is, also where its salt key is lost: that may be why it is replaced.
            var saltKey = work.Request.Origin == BackupOrigin.Asked ? subject.SaltKey : null;
            var proof = await work.Proving.Prove(work.Request.Proof, run.Unfinished, unproven, subject.Image, saltKey, progress, cancellation);
            if (proof.Level is not { } level)
            {
                return new Outcome.Failed(
                    $"The backup is not good and was not published: {string.Join("; ", proof.Troubles)}.",
                    "The backups before it are unchanged. Credentials of another salt key do not hinder '--proof readable'; anything else: './build.sh Logs --service db'.",
                    RetryHelps: false);
            }

            run.Manifest = Describing.Manifest(work, level, proof.Credentials);
            return new Outcome.Done(proof.Detail);
        });
}
