using LitellmStack.Release;

namespace LitellmStack.Operations;

/// <summary>What PlanRelease and Release were told on the command line.</summary>
/// <param name="Bump">"patch", "minor" or "major".</param>
/// <param name="Version">As it was written.</param>
/// <param name="IsLocal">Commit and tag only.</param>
public sealed record ReleaseRequest(string? Bump, string? Version, bool IsLocal)
{
    public VersionRequest Wanted => new(Bump is null ? null : Enum.Parse<Bump>(Bump, ignoreCase: true), Version);
}
