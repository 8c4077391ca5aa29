using LitellmStack.Build.Entry;
using LitellmStack.Operations;

using Nuke.Common;

namespace LitellmStack.Build.Components;

/// <summary>Keeping the database: backups, their proofs, and the way back.</summary>
internal interface IBackup : IHaveStack
{
    [Parameter("How much of the database: essential, full")]
    string? Tier => TryGetValue(() => Tier);

    [Parameter("How a backup is proven: readable, restored")]
    string Proof => TryGetValue(() => Proof) ?? "restored";

    [Parameter("Take the environment file along, encrypted")]
    bool IncludeSecrets => TryGetValue<bool?>(() => IncludeSecrets) ?? false;

    [Parameter("Who can open what is encrypted")]
    string? Recipient => TryGetValue(() => Recipient);

    [Parameter("A file whose first line is the passphrase")]
    string? PassphraseFile => TryGetValue(() => PassphraseFile);

    [Parameter("Which backup: latest, a name or a path")]
    string? From => TryGetValue(() => From);

    [Parameter("A database beside the serving one")]
    string? Into => TryGetValue(() => Into);

    [Parameter("Do not first back up what is there now")]
    bool SkipSafetyBackup => TryGetValue<bool?>(() => SkipSafetyBackup) ?? false;

    [Parameter("Give up stored credentials whose salt key is lost")]
    bool AcceptLostSaltKey => TryGetValue<bool?>(() => AcceptLostSaltKey) ?? false;

    [Parameter("Remove the databases that earlier restores set aside")]
    bool DropPrevious => TryGetValue<bool?>(() => DropPrevious) ?? false;

    [Parameter("Every backup of this stack")]
    bool All => TryGetValue<bool?>(() => All) ?? false;

    BackupPorts Backups => Composition.Backups(RootDirectory, Ports);

    Target Backup => _ => _
        .Description("A proven backup of the database")
        .Does(this, Transcript, cancellation => new BackupOperation(Backups).Run(new BackupWords(Tier, Proof, IncludeSecrets, Recipient, PassphraseFile), Composition.WorkingFolder, cancellation));

    Target Restore => _ => _
        .Description("Replace the database by a backup")
        .Does(this, Transcript, cancellation => new RestoreOperation(Backups).Run(
            new RestoreWords(From, Tier, Into, Proof, SkipSafetyBackup, AcceptLostSaltKey, DropPrevious, TimeSpan.FromSeconds(Timeout)), Composition.WorkingFolder, cancellation));

    Target ListBackups => _ => _
        .Description("The backups of this clone")
        .Does(this, Transcript, _ => Task.FromResult(new ListOperation(Backups).Run(Format)));

    Target VerifyBackup => _ => _
        .Description("Prove a backup again")
        .Does(this, Transcript, cancellation => new VerifyOperation(Backups).Run(new VerifyWords(From, All, Proof), Composition.WorkingFolder, cancellation));
}
