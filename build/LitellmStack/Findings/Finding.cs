namespace LitellmStack.Findings;

/// <summary>Something that is not as it should be: which rule says so, where, what will happen because of it, and what to do next.</summary>
/// <param name="Rule">Stable id, "area/name"; it is the path of the rule, its fixtures and its line in the docs.</param>
/// <param name="Place">Nothing where it is not about a file (an engine that does not answer).</param>
/// <param name="Message">What is wrong and its consequence, in the present tense.</param>
/// <param name="Remedy">The next step, written so that it can be followed as it stands.</param>
public sealed record Finding(string Rule, Severity Severity, Place? Place, string Message, string Remedy)
{
    /// <summary>What the value at the place takes the place of, where its file is laid over another.</summary>
    public Place? Overrides { get; init; }

    /// <summary>True where the world outside is not as needed (engine, port, disk, network) and trying again may help; false where a file must be mended.</summary>
    public bool RetryHelps { get; init; }
}
