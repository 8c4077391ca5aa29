namespace LitellmStack.Release;

/// <summary>A tag.</summary>
/// <param name="Name">"v1.4.0".</param>
/// <param name="Commit">What it leads to, through the annotation.</param>
/// <param name="IsReachable">Whether HEAD holds that commit; false for a remote's tag that is not here.</param>
public sealed record TagFacts(string Name, string Commit, bool IsAnnotated, bool IsReachable);
