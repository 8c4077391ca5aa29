using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Settings;
using Sandbox.LiteLlm.Stored;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>Which upstream serves which provider.</summary>
internal sealed class Upstreams(HttpClient http, TimeProvider clock, Surroundings surroundings, Credentials credentials)
{
    private readonly OllamaUpstream ollama = new(new Wire(http), clock, surroundings["OLLAMA_API_BASE"] ?? "http://localhost:11434");
    private readonly OpenAiUpstream openAi = new(new Wire(http), surroundings);
    private readonly CloudUpstream cloud = new(surroundings);

    /// <summary>The upstream and the deployment with the credential that it names.</summary>
    public (IUpstream Upstream, Deployment Deployment) Of(Deployment named)
    {
        var deployment = credentials.Complete(named);
        return (Choose(deployment), deployment);
    }

    private IUpstream Choose(Deployment deployment) => deployment.Provider switch
    {
        _ when deployment.Parameters["mock_response"].AsText() is { } words => new MockUpstream(words, clock),
        "ollama" or "ollama_chat" => ollama,
        _ when deployment.ApiBase is not null => openAi,
        _ => cloud,
    };
}
