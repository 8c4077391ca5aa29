using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Settings;

/// <summary>Since 1.104.0 the gateway does not start on an unset, blank or publicly known master key.</summary>
internal static class MasterKeyRule
{
    private const string PubliclyKnown = "sk-1234";

    public static string Resolve(JsonObject general, JsonNode? unresolved, Surroundings surroundings)
    {
        var fromFile = general.ContainsKey("master_key");
        var key = fromFile ? general["master_key"].AsText() : surroundings["LITELLM_MASTER_KEY"];
        if (fromFile && general["master_key"] is { } other && key is null)
        {
            throw new StartRefusedException(3, $"'general_settings.master_key' is {other.ToJsonString()}, not a text; the gateway does not start.");
        }

        var permitted = surroundings.IsOn("LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY")
            || general["dangerously_permit_weak_or_unset_master_key"].AsBool() == true;
        if (Weakness(key) is { } weakness && !permitted)
        {
            throw new StartRefusedException(1, $"The master key from {Origin(fromFile, unresolved)} is {weakness}; the gateway does not start. "
                + "Give a random key that starts with 'sk-'.");
        }

        return key ?? "";
    }

    private static string? Weakness(string? key) => key switch
    {
        null => "not set",
        _ when string.IsNullOrWhiteSpace(key) => "blank",
        PubliclyKnown => "publicly known",
        _ => null,
    };

    private static string Origin(bool fromFile, JsonNode? unresolved) => (fromFile, unresolved) switch
    {
        (true, { } node) when EnvironmentReferences.IsReference(node, out var variable) =>
            $"'general_settings.master_key' (environment variable '{variable}')",
        (true, _) => "'general_settings.master_key'",
        _ => "environment variable 'LITELLM_MASTER_KEY'",
    };
}
