using LitellmStack.Backup;
using LitellmStack.Backup.Steps;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>VerifyBackup: proves backups again and writes down what was found. Needs the database's image, not a running stack.</summary>
public sealed class VerifyOperation(BackupPorts ports)
{
    private StackPorts Stack => ports.Stack;

    /// <param name="workingFolder">What a relative path of the command line starts from.</param>
    public async Task<ExitCode> Run(VerifyWords words, string workingFolder, CancellationToken cancellation)
    {
        if (words.Trouble is { } trouble)
        {
            Stack.Transcript.Write("refused", trouble);
            return ExitCode.WrongUse;
        }

        var from = words.IsAll ? null : words.From ?? BackupChoice.Latest;
        var wanted = BackupWords.Level(words.Proof);
        var observed = await Observation.Look(Stack, cancellation);
        var image = observed.Containers.FirstOrDefault(c => c.Service == "db")?.Image ?? observed.Wanted["db"]?.Image ?? throw new OutsideWorldException(
            "This machine runs the half without a database, so there is no server to prove a backup with.", "Go to the one with the gateway.");
        using var held = BackupLock.Take(ports, "VerifyBackup");
        var catalogue = BackupCatalogue.Read(ports.Store);
        var chosen = from is null ? OfThisStack(catalogue) : One(from, catalogue, workingFolder);
        return chosen is null ? ExitCode.NotRight : await Stack.Run(new Plan(
            [SweepLeftovers.Servers(ports.ThrowAway), .. chosen.Select(backup => Prove(backup.Folder, backup.Manifest, wanted, image)), .. from is null ? Unreadable(catalogue) : []]), cancellation);
    }

    private List<(string Folder, Manifest Manifest)> OfThisStack(BackupCatalogue catalogue)
    {
        var all = catalogue.Newest(Stack.Stack.Project).Select(m => (m.Name, m)).ToList();
        if (all.Count == 0)
        {
            Stack.Transcript.Write("backups", $"none of '{Stack.Stack.Project}' in {ports.Store.Folder}");
        }

        return all;
    }

    private List<(string Folder, Manifest Manifest)>? One(string from, BackupCatalogue catalogue, string workingFolder)
    {
        // The newest, whatever is known about it: to find that out is what this is for.
        if (from == BackupChoice.Latest && catalogue.Newest(Stack.Stack.Project).FirstOrDefault() is { } newest)
        {
            return [(newest.Name, newest)];
        }

        switch (BackupChoice.Of(from, catalogue, ports.Store, Stack.Stack.Project, workingFolder))
        {
            case BackupChoice.Chosen chosen:
                return [(chosen.Folder, chosen.Manifest)];
            case BackupChoice.Refused no:
                Stack.Transcript.Write("refused", $"{no.Message}\n{no.Remedy}");
                return null;
            default:
                throw new InvalidOperationException("a choice has two ends");
        }
    }

    private Step Prove(string folder, Manifest manifest, ProofLevel wanted, string image) => new(
        "backup",
        $"prove '{manifest.Name}'",
        async (progress, cancellation) =>
        {
            var salt = BackupGround.SaltKey(Stack.Files);
            var isOfThisKey = manifest.SaltKey?.Matches(salt) != false;
            var proof = await new Proving(ports.Store, ports.ThrowAway, new StoredSecrets(ports.Box))
                .Prove(wanted, folder, manifest, image, isOfThisKey ? salt : null, progress, cancellation);
            // The verdict is said first: a copy that can't be written to can still be judged.
            var unwritten = WriteDown(folder, manifest, proof.Level ?? ProofLevel.Damaged, isOfThisKey ? proof.Credentials : manifest.Proof.Credentials);
            var verdict = $"{manifest.Name}   {proof.Detail}{(isOfThisKey ? "" : "; made under another LITELLM_SALT_KEY, credentials not tried")}";
            return proof.Level is null
                ? new Outcome.Failed($"'{manifest.Name}' is not good: {string.Join("; ", proof.Troubles)}.{unwritten}", $"It counts no longer; make another one with './build.sh Backup{Stack.Stack.Option}'.", RetryHelps: false)
                : unwritten.Length > 0 ? new Outcome.Failed($"{verdict}{unwritten}", "It is good as it lies there; let this user write to the folder where that is to be written down.", RetryHelps: true)
                : new Outcome.Done(verdict);
        }) { OthersGoOn = true };

    /// <summary>Why it could not be written down, to be read behind the verdict; an empty text where it was, or where there is nothing new.</summary>
    private string WriteDown(string folder, Manifest manifest, ProofLevel seen, int credentials)
    {
        // A backup that restored once is not known less well because it was only read this time.
        if (seen != ProofLevel.Damaged && seen < manifest.Proof.Level)
        {
            return "";
        }

        try
        {
            Stack.Files.Disk.Write(
                $"{Path.Combine(ports.Store.Folder, folder)}/{Manifest.FileName}",
                ManifestText.Write(manifest with { Proof = new(seen, Stack.Clock.GetUtcNow(), credentials) }),
                isPrivate: true);
            return "";
        }
        catch (OutsideWorldException e)
        {
            return $"\nIts manifest does not say so: {e.Message}";
        }
    }

    private static IEnumerable<Step> Unreadable(BackupCatalogue catalogue) => catalogue.Backups.Where(b => b.Manifest is null).Select(backup => new Step(
        "backup", "say why it can't be read",
        (_, _) => Task.FromResult<Outcome>(new Outcome.Failed($"'{backup.Name}' can't be read: {backup.Reason}.", "It is left alone and counts as none.", RetryHelps: false))) { OthersGoOn = true });
}
