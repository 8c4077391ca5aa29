using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>
/// `ollama_chat/` calls /api/chat, `ollama/` calls /api/generate and, for embeddings, /api/embed. The path is put behind `api_base` as it is
/// written: with a /v1 there the server knows no such page.
/// </summary>
internal sealed class OllamaUpstream(Wire wire, TimeProvider clock, string defaultBase) : IUpstream
{
    public async Task<JsonObject> Chat(Deployment deployment, JsonObject request, CancellationToken cancellation)
    {
        var answer = await Translated(deployment, () => wire.Post(Url(deployment), Body(deployment, request, stream: false), deployment.ApiKey, Who(deployment), cancellation));
        return OllamaAnswer.Completion(answer, deployment, clock.GetUtcNow());
    }

    public async IAsyncEnumerable<JsonObject> Stream(
        Deployment deployment, JsonObject request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await Translated(
            deployment, () => wire.Send(Url(deployment), Body(deployment, request, stream: true), deployment.ApiKey, Who(deployment), cancellation));
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        var chunks = new OllamaChunks(deployment, clock.GetUtcNow());
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return chunks.Next(line);
            }
        }
    }

    public async Task<JsonObject> Embed(Deployment deployment, JsonObject request, CancellationToken cancellation)
    {
        if (deployment.Provider == "ollama_chat")
        {
            throw new UpstreamException(400, "BadRequestError", $"litellm.BadRequestError: Unmapped LLM provider for this endpoint. You passed model={deployment.FullModel}, custom_llm_provider=ollama_chat.");
        }

        var body = new JsonObject { ["model"] = deployment.Model, ["input"] = request["input"]?.DeepClone() };
        var answer = await Translated(deployment, () => wire.Post(Base(deployment) + "/api/embed", body, deployment.ApiKey, Who(deployment), cancellation));
        return OllamaAnswer.Embeddings(answer, deployment);
    }

    private static JsonObject Body(Deployment deployment, JsonObject request, bool stream) => deployment.Provider == "ollama_chat"
        ? OllamaRequest.Chat(deployment, request, stream)
        : OllamaRequest.Generate(deployment, request, stream);

    private static async Task<T> Translated<T>(Deployment deployment, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (UpstreamStatusException refused)
        {
            throw UpstreamException.Connection($"{Who(deployment)} - {refused.Body.Trim()}");
        }
    }

    private static string Who(Deployment deployment) => deployment.Provider == "ollama_chat" ? "Ollama_chatException" : "OllamaException";

    private string Base(Deployment deployment) => (deployment.ApiBase ?? defaultBase).TrimEnd('/');

    private string Url(Deployment deployment) => Base(deployment) + (deployment.Provider == "ollama_chat" ? "/api/chat" : "/api/generate");
}
