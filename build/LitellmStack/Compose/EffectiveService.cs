namespace LitellmStack.Compose;

/// <summary>One service of the effective configuration.</summary>
/// <param name="Hash">Compose's digest of its configuration, as it stands on a container's label.</param>
/// <param name="Environment">What its container gets; a null value is passed through from the environment of the call.</param>
public sealed record EffectiveService(
    string Name,
    string Image,
    string Hash,
    IReadOnlyList<PublishedPort> Ports,
    IReadOnlyList<string> DependsOn,
    IReadOnlyDictionary<string, string?> Environment);
