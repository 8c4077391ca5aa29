using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

/// <summary>What a variable of a container is worth.</summary>
/// <param name="Text">Nothing where it is not to be known from the files.</param>
/// <param name="Place">Where the value is written that counts: in a compose file, an env_file or the environment file.</param>
internal sealed record GivenValue(string? Text, Place Place);
