namespace LitellmStack.Backup;

/// <summary>What is restored, and to where.</summary>
/// <param name="Path">The backup's folder: a name in the store or an absolute path.</param>
/// <param name="Into">A database beside the serving one, for looking; nothing where the serving one is replaced.</param>
/// <param name="Within">How long the gateway may take to serve again, on top of twice the time that the load took.</param>
public sealed record RestoreRequest(string Path, Manifest Manifest, Tier Tier, string? Into, TimeSpan Within);
