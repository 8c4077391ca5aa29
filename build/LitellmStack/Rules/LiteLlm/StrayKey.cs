using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>A key that LiteLLM does not read where it stands. What is wrong with it is one thing, so exactly one rule reports it.</summary>
/// <param name="Section">Where it stands.</param>
internal sealed record StrayKey(KeySection Section, Scalar Key, StrayKind Kind, string Remedy, Severity Severity = Severity.Error)
{
    /// <summary>The version from which on the key is understood, where that is a later one.</summary>
    public string? Since { get; init; }

    public static IEnumerable<StrayKey> All(GatewaySettings settings, GatewayTables tables) =>
        [.. KeysOfSections.Stray(settings, tables), .. KeysOfPolicies.Stray(settings, tables), .. KeysOfRoutes.Stray(settings, tables)];

    public string Message(GatewayTables tables)
    {
        if (Since is { } version)
        {
            return $"'{Key.Text}' is understood from LiteLLM {version} on; {tables.Line} ignores it.";
        }

        var consequence = tables.Refuses(Section.Name, Key.Text) ? ", and does not start with it" : $"; it is {tables.FateOfUnknown(Section.Name)}";
        return $"LiteLLM {tables.Line} knows no '{Key.Text}' {Section.Where}{consequence}.";
    }
}
