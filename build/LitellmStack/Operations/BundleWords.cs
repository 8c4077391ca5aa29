namespace LitellmStack.Operations;

/// <summary>What Bundle was told on the command line.</summary>
/// <param name="Version">The release to bundle; nothing for the one whose tag is at the commit that is checked out.</param>
/// <param name="IsLocal">Whether the commit is bundled without a tag of that version.</param>
public sealed record BundleWords(string? Version, bool IsLocal);
