namespace LitellmStack.Release.Bundling.Sbom;

/// <summary>A bill of materials.</summary>
/// <param name="Time">The commit's.</param>
internal sealed record SbomDocument(string Product, string Version, string Commit, DateTimeOffset Time, IReadOnlyList<SbomComponent> Components);
