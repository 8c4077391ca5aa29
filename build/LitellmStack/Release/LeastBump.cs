namespace LitellmStack.Release;

/// <summary>The least bump that is allowed, and all that was said for it, from whichever source.</summary>
/// <param name="Reasons">In the order of their sources; a source that has nothing to say leaves the others theirs.</param>
public sealed record LeastBump(IReadOnlyList<BumpReason> Reasons)
{
    /// <summary>A patch where nothing asks for more.</summary>
    public Bump Bump => Reasons.Count == 0 ? Bump.Patch : Reasons.Max(reason => reason.Bump);

    /// <summary>Those that ask for no less.</summary>
    public IReadOnlyList<BumpReason> Deciding => [.. Reasons.Where(reason => reason.Bump == Bump)];

    public LeastBump And(IEnumerable<BumpReason> more) => new([.. Reasons, .. more]);
}
