using System.Text.RegularExpressions;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Crypto;

/// <summary>The call that encrypts standard input to standard output for someone.</summary>
/// <param name="Remedy">What helps where it ends with an error.</param>
internal sealed partial record SealingCommand(string Tool, IReadOnlyList<string> Arguments, string Remedy)
{
    /// <summary>`--batch` never asks; a key is never fetched from the network in the middle of a backup.</summary>
    private static readonly string[] Gpg = ["--batch", "--quiet", "--output", "-"];

    private static readonly string[] ForKey = ["--encrypt", "--no-auto-key-locate"];

    /// <summary>The slowest derivation that gpg offers, and nothing of the passphrase stays in its agent.</summary>
    private static readonly string[] ForPassphrase =
        ["--symmetric", "--cipher-algo", "AES256", "--s2k-mode", "3", "--s2k-digest-algo", "SHA512", "--s2k-count", "65011712", "--no-symkey-cache", "--pinentry-mode", "loopback"];

    /// <summary>Throws <see cref="OutsideWorldException"/> where the recipient is a private key or no name at all.</summary>
    public static SealingCommand For(SealFor who) => who switch
    {
        SealFor.Passphrase(var file) => new(
            "gpg", [.. Gpg, .. ForPassphrase, "--passphrase-file", Path.GetFullPath(file)],
            "'gpg --batch --symmetric' has to work for this user: it needs a folder of its own (GNUPGHOME or ~/.gnupg) that it may write to."),
        SealFor.Recipient(var name) => ForRecipient(Public(name)),
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    private static SealingCommand ForRecipient(string name)
    {
        if (name.StartsWith("age1", StringComparison.Ordinal) || name.StartsWith("ssh-", StringComparison.Ordinal))
        {
            return new("age", ["--encrypt", "--recipient", name], "Give a recipient whole: the line of 'age-keygen -y KEY-FILE', or that of an SSH public key (ssh-ed25519 or ssh-rsa).");
        }

        var fingerprint = name.Replace(" ", "", StringComparison.Ordinal);
        return Fingerprint().IsMatch(fingerprint)
            ? new("gpg", [.. Gpg, .. ForKey, "--trust-model", "always", "--recipient", fingerprint], "'gpg --list-keys' shows the keys that gpg has; 'gpg --import FILE' adds one.")
            : new("gpg", [.. Gpg, .. ForKey, "--recipient", name],
                "A name can be on anyone's key, so gpg takes it only from a key that is certified as trusted. Give the full fingerprint instead ('gpg --fingerprint' shows it; 'gpg --import FILE' adds a key).");
    }

    /// <summary>A private key would be readable by everyone in the list of processes.</summary>
    private static string Public(string name) =>
        name.StartsWith("AGE-SECRET-KEY-", StringComparison.OrdinalIgnoreCase) || name.Any(char.IsControl)
            ? throw new OutsideWorldException("The recipient is a private key, or more than one line; nothing was started with it.", "Give the public key: 'age-keygen -y KEY-FILE' shows it.")
            : string.IsNullOrWhiteSpace(name) || name.StartsWith('-')
                ? throw new OutsideWorldException($"The recipient '{name}' names no one.", "Give 'age1…', an SSH public key, or the fingerprint of a key that gpg has.")
                : name.Trim();

    /// <summary>Of a whole key: a short one can be made to fit another key.</summary>
    [GeneratedRegex("^(?:0[xX])?(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$")]
    private static partial Regex Fingerprint();
}
