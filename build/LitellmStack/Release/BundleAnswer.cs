namespace LitellmStack.Release;

/// <summary>The files of a release, or why there are none.</summary>
public abstract record BundleAnswer
{
    private BundleAnswer()
    {
    }

    /// <param name="Files">The source bundle, the bundle with the program, the bill of materials, and SHA256SUMS over these.</param>
    public sealed record Made(IReadOnlyList<BundleFile> Files) : BundleAnswer;

    /// <param name="Reasons">What in the commit keeps it from being bundled; mending needs another commit.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : BundleAnswer;
}
