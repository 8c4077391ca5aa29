using LitellmStack.Backup;

namespace LitellmStack.Operations;

/// <summary>What Backup was told on the command line.</summary>
public sealed record BackupWords(string? Tier, string Proof, bool IncludesSecrets, string? Recipient, string? PassphraseFile)
{
    /// <summary>What is wrong with it; nothing where it can be done.</summary>
    public string? Trouble => (IncludesSecrets, Recipient, PassphraseFile) switch
    {
        (true, null, null) => "'--include-secrets' needs someone who can open them: '--recipient' with an age, ssh or gpg key, or '--passphrase-file'.\nThey are never written in clear.",
        (true, not null, not null) => "'--recipient' and '--passphrase-file' are two ways of encrypting; give one.",
        (false, not null, _) or (false, _, not null) => "Without '--include-secrets' nothing is encrypted, so '--recipient' and '--passphrase-file' say nothing.",
        _ => null,
    };

    /// <param name="workingFolder">Absolute; what a relative path starts from.</param>
    public BackupRequest Request(string workingFolder) => new(
        TierOf(Tier) ?? Backup.Tier.Full,
        Level(Proof),
        Recipient is not null ? new SealFor.Recipient(Recipient) : PassphraseFile is not null ? new SealFor.Passphrase(Path.GetFullPath(PassphraseFile, workingFolder)) : null,
        BackupOrigin.Asked);

    internal static Tier? TierOf(string? word) => word is null ? null : Enum.Parse<Tier>(word, ignoreCase: true);

    internal static ProofLevel Level(string word) => Enum.Parse<ProofLevel>(word, ignoreCase: true);
}
