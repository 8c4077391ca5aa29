using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Settings;

/// <summary>What the gateway runs on once file and environment are read and found good enough to start.</summary>
internal sealed record GatewaySettings(
    string MasterKey,
    string EncryptionKey,
    IReadOnlyList<Deployment> Deployments,
    IReadOnlyList<string> DroppedModels,
    RouterSettings Router,
    JsonObject General,
    JsonNode? Credentials,
    Surroundings Surroundings)
{
    public bool StoresModelsInDatabase =>
        Surroundings.IsOn("STORE_MODEL_IN_DB") || General["store_model_in_db"].AsBool() == true;

    public bool UpdatesSchema =>
        !Surroundings.IsOn("DISABLE_SCHEMA_UPDATE") && General["disable_prisma_schema_update"].AsBool() != true;

    public bool KeepsSpendRows => General["disable_spend_logs"].AsBool() != true;

    /// <summary>LiteLLM's default is 10 s; SANDBOX_BATCH_SECONDS lets a test see its row sooner.</summary>
    public TimeSpan BatchInterval => Seconds("SANDBOX_BATCH_SECONDS", General["proxy_batch_write_at"].AsNumber() ?? 10);

    /// <summary>How often stored models are read again.</summary>
    public TimeSpan ReloadInterval => TimeSpan.FromSeconds(Math.Max(1, General["proxy_config_reload_interval_seconds"].AsNumber() ?? 30));

    /// <summary>The state of the database that readiness reports may be this old (120 s in LiteLLM).</summary>
    public TimeSpan ReadinessAge => Seconds("SANDBOX_READINESS_SECONDS", 120);

    private TimeSpan Seconds(string variable, double otherwise) =>
        double.TryParse(Surroundings[variable], System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(otherwise);
}
