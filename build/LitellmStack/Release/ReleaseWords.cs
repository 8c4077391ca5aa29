namespace LitellmStack.Release;

/// <summary>What a release says of itself.</summary>
/// <param name="Commit">Where the tag is; GitHub ignores it while the tag exists, which is why the tag is checked by us.</param>
/// <param name="IsLatest">Whether it is shown as the newest: the highest version is, whatever was released last.</param>
public sealed record ReleaseWords(string Tag, string Commit, string Title, string Notes, bool IsPrerelease, bool IsLatest);
