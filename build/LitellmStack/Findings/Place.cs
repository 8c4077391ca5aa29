namespace LitellmStack.Findings;

/// <summary>Where in a file, as an editor counts: line and column from 1, the length in characters of what is meant.</summary>
/// <param name="File">Path relative to the repository root, with forward slashes.</param>
public sealed record Place(string File, int Line, int Column, int Length = 1)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
