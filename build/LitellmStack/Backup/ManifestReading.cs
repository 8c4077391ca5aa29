namespace LitellmStack.Backup;

/// <summary>What became of reading a manifest.</summary>
public abstract record ManifestReading
{
    private ManifestReading()
    {
    }

    public sealed record Readable(Manifest Manifest) : ManifestReading;

    /// <param name="Reason">Follows a name: "its text was changed after it was written".</param>
    public sealed record Unreadable(string Reason) : ManifestReading;
}
