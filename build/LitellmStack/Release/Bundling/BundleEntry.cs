namespace LitellmStack.Release.Bundling;

/// <summary>A file inside a bundle.</summary>
/// <param name="Path">Below the bundle's one folder, with forward slashes.</param>
public sealed record BundleEntry(string Path, ReadOnlyMemory<byte> Content, bool IsExecutable);
