using LitellmStack.Findings;

namespace LitellmStack.Rules;

/// <summary>What a variable of a container is worth.</summary>
/// <param name="Text">Nothing where it is not to be known from the files.</param>
/// <param name="Place">Where the value is written that counts: in a compose file, an env_file or the environment file.</param>
internal sealed record GivenValue(string? Text, Place Place)
{
    /// <summary>Stands in <see cref="Rough"/> for what is not known; no value holds it.</summary>
    public const char Unknown = '\uFFFD';

    /// <summary>The text with its unknown parts marked: of "postgresql://u:${PASSWORD}@db/d" the host is known without the password.</summary>
    public string? Rough { get => field ?? Text; init; }
}
