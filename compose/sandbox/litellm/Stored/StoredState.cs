using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Database;
using Sandbox.LiteLlm.Encryption;
using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Stored;

/// <summary>
/// Brings stored models and credentials into use. A row that was encrypted under another salt key is left out without a word at the usual log
/// level, as in LiteLLM: the model is gone for callers while every probe stays green.
/// </summary>
internal sealed class StoredState(Connection database, string salt, Router router, Credentials credentials, ILogger log)
{
    public StoredModelTable Models { get; } = new(database.Source);

    public CredentialTable CredentialRows { get; } = new(database.Source);

    public string Salt => salt;

    public Credentials Credentials => credentials;

    public async Task Load(CancellationToken cancellation)
    {
        foreach (var row in await CredentialRows.List(cancellation))
        {
            if (StoredMapping.Reveal(row["credential_values"] as JsonObject ?? [], salt) is { } values)
            {
                credentials.Set(row["credential_name"].AsText()!, values);
            }
        }

        router.SetStored((await Models.List(cancellation)).Select(Reveal).OfType<Deployment>());
    }

    private Deployment? Reveal(JsonObject row)
    {
        var id = row["model_id"].AsText()!;
        var information = row["model_info"]?.DeepClone() as JsonObject ?? [];
        information["id"] = id;
        information["db_model"] = true;
        if (StoredMapping.Reveal(row["litellm_params"] as JsonObject ?? [], salt) is { } parameters && parameters["model"].AsText() is not null)
        {
            return ModelList.Deploy(row["model_name"].AsText()!, parameters, information);
        }

        Log.StoredModelSkipped(log, id);
        return null;
    }
}
