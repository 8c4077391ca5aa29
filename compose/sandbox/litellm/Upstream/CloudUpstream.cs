using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Settings;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>A provider that only the internet has. Without a key the answer is LiteLLM's; with one it says where the sandbox ends.</summary>
internal sealed class CloudUpstream(Surroundings surroundings) : IUpstream
{
    public Task<JsonObject> Chat(Deployment deployment, JsonObject request, CancellationToken cancellation) => throw Refusal(deployment);

    public IAsyncEnumerable<JsonObject> Stream(Deployment deployment, JsonObject request, CancellationToken cancellation) => throw Refusal(deployment);

    public Task<JsonObject> Embed(Deployment deployment, JsonObject request, CancellationToken cancellation) => throw Refusal(deployment);

    public static UpstreamException KeyMissing(Deployment deployment) => new(
        500,
        "auth_error",
        $"litellm.AuthenticationError: AuthenticationError: {Title(deployment.Provider)}Exception - The api_key client option must be set "
        + $"either by passing api_key to the client or by setting the {KeyVariable(deployment.Provider)} environment variable");

    private UpstreamException Refusal(Deployment deployment) =>
        string.IsNullOrEmpty(deployment.ApiKey) && string.IsNullOrEmpty(surroundings[KeyVariable(deployment.Provider)])
            ? KeyMissing(deployment)
            : new UpstreamException(
                503,
                "sandbox_reaches_no_cloud",
                $"The sandbox's stand-in reaches no cloud provider: '{deployment.FullModel}' was not called and its key was not sent. Use the real stack for it.");

    private static string KeyVariable(string provider) => provider.ToUpperInvariant() + "_API_KEY";

    private static string Title(string provider) => char.ToUpperInvariant(provider[0]) + provider[1..];
}
