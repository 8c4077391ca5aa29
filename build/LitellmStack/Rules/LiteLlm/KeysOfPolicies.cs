using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>The keys of mappings that give a number for each kind of error, such as router_settings.retry_policy.</summary>
internal static class KeysOfPolicies
{
    public static IEnumerable<StrayKey> Stray(GatewaySettings settings, GatewayTables tables) =>
        KeySection.OfSettings.SelectMany(s => settings.Section(s.Name)?.Entries.SelectMany(e => In(e, tables.EndingOfKeys(s.Name, e.Key.Text))) ?? []);

    private static IEnumerable<StrayKey> In(Entry policy, string? ending) => ending is null || policy.Value is not Mapping numbers ? []
        : numbers.Entries
            .Where(e => KeysOfSections.HasValue(e) && !e.Key.Text.EndsWith(ending, StringComparison.Ordinal))
            .Select(e => new StrayKey(
                new KeySection(policy.Key.Text, $"under '{policy.Key.Text}'"), e.Key, StrayKind.Word, $"Write the name of an error and '{ending}', such as 'RateLimitError{ending}'.", Severity.Warning));
}
