namespace LitellmStack.Changelog;

/// <summary>"[label]: address".</summary>
/// <param name="Range">The whole line, without its ending.</param>
public sealed record LinkDefinition(string Label, string Address, TextRange Range, TextRange AddressRange)
{
    public bool IsOf(string label) => Label.Equals(label, StringComparison.OrdinalIgnoreCase);
}
