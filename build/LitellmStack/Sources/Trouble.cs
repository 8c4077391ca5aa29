using LitellmStack.Findings;

namespace LitellmStack.Sources;

/// <summary>What a reader could not take as it stands. A rule of its kind turns it into a finding; a reader knows no rules.</summary>
public sealed record Trouble(TroubleKind Kind, Place Place, string Message, string Remedy);
