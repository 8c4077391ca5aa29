using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>A key that is written, and the part of the settings that it stands in.</summary>
internal sealed record PlacedKey(KeySection Section, Scalar Key);
