using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

public sealed class OllamaEmbeddingPrefix : Rule
{
    public override string Id => "litellm/ollama-embedding-prefix";

    public override Severity Severity => Severity.Error;

    public override string Title => "Embeddings of an Ollama are served under 'ollama/'";

    public override string Why =>
        "'ollama_chat/' serves chats only: each embedding answers 400 \"Unmapped LLM provider for this endpoint\". Ollama serves no rerank under either.";

    public override string Remedy => "Write 'ollama/MODEL' for an embedding; for a rerank use a server of another kind, such as 'infinity/' or 'hosted_vllm/'.";

    public override string Source => "LiteLLM 1.81.12, run against Ollama";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { } settings, Tables: not null })
        {
            yield break;
        }

        foreach (var route in settings.Routes.Where(r => r.IsOllama))
        {
            var mode = ModelKind.Written(route) ?? ModelKind.Named(stack, route);
            if (mode == "embedding" && route.Provider == "ollama_chat")
            {
                yield return At(
                    route.Model!.PlaceOf(0, "ollama_chat".Length),
                    $"'{route.Name.Text}' is an embedding, which 'ollama_chat/' does not serve: each call answers 400.",
                    $"Write 'ollama/{route.ModelAtProvider}'.");
            }
            else if (mode == "rerank" && ModelKind.Written(route) is not null)
            {
                yield return At(
                    route.Model!.PlaceOf(0, route.Provider!.Length),
                    $"'{route.Name.Text}' is a rerank, which LiteLLM does not serve from an Ollama: each call answers 500 \"Unsupported provider\".",
                    "Serve it from another kind of server, such as 'infinity/' or 'hosted_vllm/', or remove the route.");
            }
        }
    }
}
