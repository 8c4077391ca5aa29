using LitellmStack.Sources;

namespace LitellmStack.LiteLlm;

/// <summary>A single value of the settings, and where it stands.</summary>
public sealed record SettingValue(SettingPath Path, Scalar Value);
