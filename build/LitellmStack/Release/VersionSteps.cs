using Semver;

namespace LitellmStack.Release;

/// <summary>
/// The versions that can follow another. Before 1.0.0 nothing is promised yet: what breaks raises the second number and all else the third, and
/// 1.0.0 itself is a step that someone takes on purpose.
/// </summary>
internal sealed record VersionSteps(SemVersion From)
{
    /// <summary>The next version for a change that needs this bump.</summary>
    public SemVersion Needed(Bump bump) => From.Major.IsZero ? Raised(bump == Bump.Major ? Bump.Minor : Bump.Patch) : Raised(bump);

    /// <summary>The version that someone means who asks for this bump: its number is raised by one, and those behind it begin again.</summary>
    public SemVersion Raised(Bump bump) => bump switch
    {
        Bump.Major => new(From.Major + 1, 0, 0),
        Bump.Minor => new(From.Major, From.Minor + 1, 0),
        _ => new(From.Major, From.Minor, From.Patch + 1),
    };

    /// <summary>Every version that is one exact step away, the lowest first.</summary>
    public IReadOnlyList<SemVersion> All => [Raised(Bump.Patch), Raised(Bump.Minor), Raised(Bump.Major)];
}
