namespace LitellmStack.Release;

/// <summary>Why a version must be raised at least so much.</summary>
/// <param name="Text">What was seen and where, to be read before "so 1.3.1 is too low": CHANGELOG.md has "Added" entries.</param>
public sealed record BumpReason(Bump Bump, string Text);
