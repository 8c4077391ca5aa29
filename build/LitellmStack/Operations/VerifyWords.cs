namespace LitellmStack.Operations;

/// <summary>What VerifyBackup was told on the command line.</summary>
/// <param name="From">"latest", a name or a path; the newest where nothing is given.</param>
public sealed record VerifyWords(string? From, bool IsAll, string Proof);
