namespace LitellmStack.Backup;

/// <summary>A dump on this machine.</summary>
/// <param name="Folder">The backup's folder, absolute.</param>
/// <param name="Name">"full.dump".</param>
public sealed record DumpFile(string Folder, string Name);
