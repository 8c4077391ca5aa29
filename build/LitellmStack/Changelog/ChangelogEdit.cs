namespace LitellmStack.Changelog;

/// <summary>What became of a change to a changelog.</summary>
public abstract record ChangelogEdit
{
    private ChangelogEdit()
    {
    }

    /// <param name="File">The file after it; everything that did not have to change is as it was, byte for byte.</param>
    /// <param name="Notes">What was left for a hand to do, each a sentence with its place.</param>
    public sealed record Made(ChangelogFile File, IReadOnlyList<string> Notes) : ChangelogEdit;

    /// <param name="Reason">Why nothing was changed, and the next step.</param>
    public sealed record Refused(string Reason) : ChangelogEdit;
}
