namespace LitellmStack.Release.Bundling;

/// <summary>The compiled program.</summary>
/// <param name="Files">Paths relative to the program's folder.</param>
/// <param name="Packages">"published" or "subset": what it was compiled with.</param>
public sealed record PublishedProgram(IReadOnlyList<BundleEntry> Files, string Packages);
