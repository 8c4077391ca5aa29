using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>One way to reach a model. Requests and answers have OpenAI's shape; a fault is an <see cref="UpstreamException"/>.</summary>
internal interface IUpstream
{
    Task<JsonObject> Chat(Deployment deployment, JsonObject request, CancellationToken cancellation);

    /// <summary>Chunks in order; the last one that carries `usage` counts.</summary>
    IAsyncEnumerable<JsonObject> Stream(Deployment deployment, JsonObject request, CancellationToken cancellation);

    Task<JsonObject> Embed(Deployment deployment, JsonObject request, CancellationToken cancellation);
}
