using LitellmStack.Release;

namespace LitellmStack.Adapters.GitHub;

/// <summary>GitHub's own words for a file of a release.</summary>
internal sealed class RawAsset
{
    private const string Algorithm = "sha256:";

    public long Id { get; set; }

    public string Name { get; set; } = "";

    public long Size { get; set; }

    /// <summary>"uploaded"; "starter" or "new" for an upload that was cut off.</summary>
    public string State { get; set; } = "";

    public string? Digest { get; set; }

    public ForgeAsset ToAsset() => new(
        Id, Name, Size, State == "uploaded", Digest is { } digest && digest.StartsWith(Algorithm, StringComparison.Ordinal) ? digest[Algorithm.Length..].ToLowerInvariant() : null);
}
