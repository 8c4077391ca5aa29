using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Settings;

/// <summary>From file and environment to settings, in the order in which LiteLLM finds its faults.</summary>
internal static class SettingsReader
{
    public static GatewaySettings Read(string? path, Surroundings surroundings)
    {
        var root = path is null ? [] : SettingsFile.Read(path);
        surroundings = surroundings.With(Exported(root, surroundings));
        var unresolvedKey = (root["general_settings"] as JsonObject)?["master_key"]?.DeepClone();
        EnvironmentReferences.Resolve(root, surroundings);

        var general = root["general_settings"] as JsonObject ?? [];
        var masterKey = MasterKeyRule.Resolve(general, unresolvedKey, surroundings);
        var router = RouterSettings.Read(root["router_settings"] as JsonObject ?? [], root["litellm_settings"] as JsonObject ?? []);
        var models = ModelList.Read(root["model_list"]);
        return new GatewaySettings(
            masterKey,
            surroundings.Has("LITELLM_SALT_KEY", out var salt) ? salt : masterKey,
            models.Deployments,
            models.Dropped,
            router,
            general,
            root["credential_list"],
            surroundings);
    }

    private static List<KeyValuePair<string, string>> Exported(JsonObject root, Surroundings surroundings)
    {
        if (root["environment_variables"] is not JsonObject section)
        {
            return [];
        }

        EnvironmentReferences.Resolve(section, surroundings);
        return [.. section.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value!.ToString()))];
    }
}
