namespace LitellmStack.Release;

/// <summary>One thing that must hold before a release.</summary>
/// <param name="Name">As the line of all checks names it: "tree clean".</param>
public sealed record ReleaseCheck(string Name, CheckResult Result)
{
    public override string ToString() => Result switch
    {
        CheckResult.NotOk no => $"{Name}: {no.Gist}",
        CheckResult.NotMade not => $"{Name} not made ({not.Why})",
        _ => $"{Name} ok",
    };
}
