using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Routing;

/// <summary>A model name like `openai/*` stands for any name that begins alike; what the star stood for goes into the model.</summary>
internal static class Wildcard
{
    public static Deployment? Fill(Deployment deployment, string model)
    {
        var star = deployment.ModelName.IndexOf('*', StringComparison.Ordinal);
        var (before, after) = (deployment.ModelName[..star], deployment.ModelName[(star + 1)..]);
        if (model.Length < before.Length + after.Length
            || !model.StartsWith(before, StringComparison.Ordinal)
            || !model.EndsWith(after, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = model[before.Length..^after.Length];
        var parameters = (JsonObject)deployment.Parameters.DeepClone();
        parameters["model"] = deployment.FullModel.Replace("*", rest, StringComparison.Ordinal);
        return deployment with { Model = deployment.Model.Replace("*", rest, StringComparison.Ordinal), Parameters = parameters };
    }
}
