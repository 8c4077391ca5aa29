using LitellmStack.Release;

namespace LitellmStack.Operations;

/// <summary>What a release reaches beyond the stack's files.</summary>
/// <param name="Forge">GitHub; nothing where it can't be asked.</param>
/// <param name="WithoutForge">Why it can't be asked, in a few words: "no token".</param>
public sealed record ReleasePorts(StackPorts Stack, IGit Git, IForge? Forge, string WithoutForge);
