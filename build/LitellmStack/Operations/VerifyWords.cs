namespace LitellmStack.Operations;

/// <summary>What VerifyBackup was told on the command line.</summary>
/// <param name="From">"latest", a name or a path; the newest where nothing is given.</param>
public sealed record VerifyWords(string? From, bool IsAll, string Proof)
{
    /// <summary>What is wrong with it; nothing where it can be done.</summary>
    public string? Trouble => IsAll && From is not null ? "'--all' proves every backup and '--from' names one; give one of the two." : null;
}
