namespace LitellmStack.Release;

/// <summary>How much a version is raised. Patch: fixes and tuning; minor: a new model or feature; major: a breaking change of API or structure.</summary>
public enum Bump
{
    Patch,
    Minor,
    Major,
}
