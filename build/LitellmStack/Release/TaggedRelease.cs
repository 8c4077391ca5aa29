using Semver;

namespace LitellmStack.Release;

/// <summary>A tag that can be published.</summary>
/// <param name="Commit">Where it leads to, 40 hexadecimal digits.</param>
/// <param name="Section">What the changelog says of it at that commit.</param>
public sealed record TaggedRelease(string Tag, SemVersion Version, string Commit, string Section)
{
    /// <summary>A prerelease is one by its version, not by a decision that someone takes twice.</summary>
    public bool IsPrerelease => Version.IsPrerelease;
}
