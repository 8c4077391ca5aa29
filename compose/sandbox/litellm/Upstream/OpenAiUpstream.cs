using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Settings;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>A server that speaks OpenAI's API at the given `api_base`, /v1 included; requests and answers go through nearly as they are.</summary>
internal sealed class OpenAiUpstream(Wire wire, Surroundings surroundings) : IUpstream
{
    /// <summary>Parameters of the settings that are for the gateway, not for the server behind it.</summary>
    private static readonly HashSet<string> Own = new(
    [
        "model", "api_base", "base_url", "api_key", "api_version", "custom_llm_provider", "rpm", "tpm", "timeout", "stream_timeout", "max_retries",
        "input_cost_per_token", "output_cost_per_token", "litellm_credential_name", "drop_params", "tags", "weight", "order", "use_in_pass_through",
    ], StringComparer.Ordinal);

    public Task<JsonObject> Chat(Deployment deployment, JsonObject request, CancellationToken cancellation) =>
        Translated(deployment, key => wire.Post(Url(deployment, "chat/completions"), Body(deployment, request), key, Who(deployment), cancellation));

    public async IAsyncEnumerable<JsonObject> Stream(
        Deployment deployment, JsonObject request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var body = Body(deployment, request);
        body["stream_options"] = new JsonObject { ["include_usage"] = true };
        using var response = await Translated(
            deployment, key => wire.Send(Url(deployment, "chat/completions"), body, key, Who(deployment), cancellation));
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                yield return Parse(line[6..], deployment);
            }
        }
    }

    public Task<JsonObject> Embed(Deployment deployment, JsonObject request, CancellationToken cancellation) =>
        Translated(deployment, key => wire.Post(Url(deployment, "embeddings"), Body(deployment, request), key, Who(deployment), cancellation));

    private static JsonObject Parse(string text, Deployment deployment)
    {
        try
        {
            return (JsonObject)JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            throw UpstreamException.Connection($"{Who(deployment)} - an event of the stream is not JSON");
        }
    }

    private static JsonObject Body(Deployment deployment, JsonObject request)
    {
        var body = (JsonObject)request.DeepClone();
        foreach (var (name, value) in deployment.Parameters)
        {
            if (!Own.Contains(name) && !body.ContainsKey(name))
            {
                body[name] = value?.DeepClone();
            }
        }

        body["model"] = deployment.Model;
        return body;
    }

    private async Task<T> Translated<T>(Deployment deployment, Func<string?, Task<T>> call)
    {
        var key = deployment.ApiKey ?? (deployment.Provider == "openai" ? surroundings["OPENAI_API_KEY"] : null);
        if (deployment.Provider == "openai" && string.IsNullOrEmpty(key))
        {
            throw CloudUpstream.KeyMissing(deployment);
        }

        try
        {
            return await call(key);
        }
        catch (UpstreamStatusException refused)
        {
            var (type, name) = Kind(refused.Status);
            throw new UpstreamException(refused.Status, type, $"litellm.{name}: {Who(deployment)} - {refused.Body.Trim()}");
        }
    }

    private static (string Type, string Name) Kind(int status) => status switch
    {
        400 => ("invalid_request_error", "BadRequestError"),
        401 => ("auth_error", "AuthenticationError"),
        404 => ("invalid_request_error", "NotFoundError"),
        429 => ("throttling_error", "RateLimitError"),
        503 => ("internal_server_error", "ServiceUnavailableError"),
        _ => ("internal_server_error", "InternalServerError"),
    };

    private static string Who(Deployment deployment) => deployment.Provider == "openai" ? "OpenAIException" : $"{deployment.Provider}Exception";

    private static string Url(Deployment deployment, string path) => $"{deployment.ApiBase!.TrimEnd('/')}/{path}";
}
