using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Routing;

/// <summary>
/// Reads `model_list`. A model without a known provider is left out and named; the gateway starts and stays healthy without it.
/// </summary>
internal sealed record ModelList(IReadOnlyList<Deployment> Deployments, IReadOnlyList<string> Dropped)
{
    public static ModelList Read(JsonNode? node)
    {
        var deployments = new List<Deployment>();
        var dropped = new List<string>();
        foreach (var entry in node as JsonArray ?? [])
        {
            if (entry is not JsonObject model || model["litellm_params"] is not JsonObject parameters)
            {
                throw new StartRefusedException(3, $"An entry of 'model_list' has no 'litellm_params': {entry?.ToJsonString() ?? "null"}. The gateway does not start.");
            }

            var name = model["model_name"].AsText()
                ?? throw new StartRefusedException(3, $"An entry of 'model_list' has no 'model_name': {parameters["model"]}. The gateway does not start.");
            if (Deploy(name, parameters, model["model_info"] as JsonObject) is { } deployment)
            {
                deployments.Add(deployment);
            }
            else
            {
                dropped.Add($"{name} (model '{parameters["model"]}')");
            }
        }

        return new ModelList(deployments, dropped);
    }

    /// <summary>Null where no provider is known for the model.</summary>
    public static Deployment? Deploy(string name, JsonObject parameters, JsonObject? information)
    {
        var model = parameters["model"].AsText()
            ?? throw new StartRefusedException(3, $"The model '{name}' has no 'model', or names an environment variable that is not set. The gateway does not start.");
        return Providers.Split(model, parameters["custom_llm_provider"].AsText()) is var (provider, rest)
            ? new Deployment(name, provider, rest, parameters, information ?? [])
            : null;
    }
}
