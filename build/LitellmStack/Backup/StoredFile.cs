namespace LitellmStack.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Path">"full.dump", relative to the backup.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record StoredFile(string Path, long Bytes, string Sha256);
