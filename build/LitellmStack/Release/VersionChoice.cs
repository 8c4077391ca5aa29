using Semver;

namespace LitellmStack.Release;

/// <summary>The version of the next release, or why there is none.</summary>
public abstract record VersionChoice
{
    private VersionChoice()
    {
    }

    /// <param name="Last">The final release that it was compared with; nothing where this is the first.</param>
    /// <param name="Lowest">The lowest version that was allowed. A higher one is someone's own decision.</param>
    public sealed record Chosen(SemVersion Version, SemVersion? Last, SemVersion Lowest, LeastBump Least) : VersionChoice
    {
        public bool IsFirst => Last is null;
    }

    /// <param name="Reason">What decides, and the next version that is allowed.</param>
    /// <param name="IsWrongUse">The request says nothing that can be judged (exit 2); else it was judged and is refused (exit 1).</param>
    public sealed record Refused(string Reason, bool IsWrongUse) : VersionChoice;
}
