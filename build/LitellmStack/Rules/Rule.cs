using LitellmStack.Findings;

namespace LitellmStack.Rules;

/// <summary>
/// One thing that can be wrong with a stack. The id is the path of its file, its fixtures and its line in docs/rules.md; it is never reused.
/// A severity is a promise (<see cref="Findings.Severity"/>), and on a file of which something is unknown a rule stays silent.
/// </summary>
public abstract class Rule
{
    /// <summary>"litellm/unknown-key".</summary>
    public abstract string Id { get; }

    /// <summary>The highest that its findings have.</summary>
    public abstract Severity Severity { get; }

    /// <summary>What it looks for, in a line.</summary>
    public abstract string Title { get; }

    /// <summary>What happens to a stack that has it.</summary>
    public abstract string Why { get; }

    public abstract string Remedy { get; }

    /// <summary>Where the fact comes from that the rule stands on.</summary>
    public abstract string Source { get; }

    public abstract IEnumerable<Finding> Check(StackModel stack);

    private protected Finding At(Place place, string message, string remedy) => At(place, Severity, message, remedy);

    private protected Finding At(Place place, Severity severity, string message, string remedy) => new(Id, severity, place, message, remedy);
}
