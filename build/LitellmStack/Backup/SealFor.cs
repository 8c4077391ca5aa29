namespace LitellmStack.Backup;

/// <summary>Who can open what was encrypted.</summary>
public abstract record SealFor
{
    private SealFor()
    {
    }

    /// <summary>The owner of a key: "age1…", "ssh-ed25519 …", or a key that gpg knows.</summary>
    public sealed record Recipient(string Name) : SealFor;

    /// <summary>Whoever knows the passphrase that a file holds in its first line.</summary>
    public sealed record Passphrase(string File) : SealFor;
}
