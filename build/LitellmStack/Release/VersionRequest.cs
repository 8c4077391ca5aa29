namespace LitellmStack.Release;

/// <summary>What someone asked for; with neither, the least that is allowed.</summary>
/// <param name="Bump">Of '--bump'.</param>
/// <param name="Version">Of '--version', as it was written.</param>
public sealed record VersionRequest(Bump? Bump, string? Version)
{
    public static readonly VersionRequest Least = new(null, null);
}
