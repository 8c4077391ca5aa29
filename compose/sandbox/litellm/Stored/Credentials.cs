using System.Collections.Concurrent;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Stored;

/// <summary>Named credentials, from `credential_list` and the database; a deployment takes one by `litellm_credential_name`.</summary>
internal sealed class Credentials(JsonNode? fromFile)
{
    private readonly ConcurrentDictionary<string, JsonObject> byName = new(
        (fromFile as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(entry => entry["credential_name"].AsText() is not null && entry["credential_values"] is JsonObject)
            .ToDictionary(entry => entry["credential_name"].AsText()!, entry => (JsonObject)entry["credential_values"]!.DeepClone()),
        StringComparer.Ordinal);

    public void Set(string name, JsonObject values) => byName[name] = values;

    public void Remove(string name) => byName.TryRemove(name, out _);

    /// <summary>The deployment with the credential's values where its own parameters have none.</summary>
    public Deployment Complete(Deployment deployment)
    {
        if (deployment.Parameters["litellm_credential_name"].AsText() is not { } name || !byName.TryGetValue(name, out var values))
        {
            return deployment;
        }

        var parameters = (JsonObject)deployment.Parameters.DeepClone();
        foreach (var (key, value) in values)
        {
            parameters[key] ??= value?.DeepClone();
        }

        return deployment with { Parameters = parameters };
    }
}
