using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>`mock_response`: LiteLLM's own way to answer without a provider.</summary>
internal sealed class MockUpstream(string words, TimeProvider clock) : IUpstream
{
    public Task<JsonObject> Chat(Deployment deployment, JsonObject request, CancellationToken cancellation) =>
        Task.FromResult(OllamaAnswer.Completion(Answer(), deployment, clock.GetUtcNow()));

    public async IAsyncEnumerable<JsonObject> Stream(
        Deployment deployment, JsonObject request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield return new OllamaChunks(deployment, clock.GetUtcNow()).Next(Answer().ToJsonString());
    }

    public Task<JsonObject> Embed(Deployment deployment, JsonObject request, CancellationToken cancellation) =>
        throw new UpstreamException(400, "BadRequestError", "litellm.BadRequestError: 'mock_response' answers chats only.");

    // LiteLLM counts 10 and 20 tokens for a mock.
    private JsonObject Answer() => new() { ["response"] = words, ["done"] = true, ["prompt_eval_count"] = 10, ["eval_count"] = 20 };
}
