namespace LitellmStack.Release;

/// <summary>A file in a commit.</summary>
/// <param name="IsExecutable">Mode 100755.</param>
public sealed record TreeFile(string Path, bool IsExecutable);
