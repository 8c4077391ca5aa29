using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Routing;

/// <summary>One entry of the model list: the name that callers use, and where it goes.</summary>
internal sealed record Deployment(string ModelName, string Provider, string Model, JsonObject Parameters, JsonObject Information)
{
    public string? ApiBase => Parameters["api_base"].AsText() ?? Parameters["base_url"].AsText();

    public string? ApiKey => Parameters["api_key"].AsText();

    /// <summary>The model as the settings write it, with its provider prefix.</summary>
    public string FullModel => Parameters["model"].AsText() ?? Model;

    public string Mode => Information["mode"].AsText() ?? "chat";

    public bool IsWildcard => ModelName.Contains('*', StringComparison.Ordinal);

    public string Id => Information["id"].AsText() ?? IdOf(ModelName, Parameters);

    /// <summary>What may be shown: no key, no secret, no credential.</summary>
    public JsonObject PublicParameters()
    {
        var shown = new JsonObject();
        foreach (var (name, value) in Parameters)
        {
            if (!name.Contains("api_key", StringComparison.Ordinal) && !name.Contains("secret", StringComparison.Ordinal)
                && !name.Contains("credentials", StringComparison.Ordinal) && !name.Contains("token_", StringComparison.Ordinal))
            {
                shown[name] = value?.DeepClone();
            }
        }

        return shown;
    }

    public double Price(string name) => Parameters[name].AsNumber() ?? Information[name].AsNumber() ?? 0;

    /// <summary>The same entry has the same id after a restart, so that spend rows of both runs name one deployment.</summary>
    private static string IdOf(string name, JsonObject parameters) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + parameters.ToJsonString())));
}
