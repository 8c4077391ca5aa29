using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.LiteLlm;

public sealed class ModeMissing : Rule
{
    /// <summary>Servers whose models no price map lists: of the others LiteLLM knows the mode by itself.</summary>
    private static readonly string[] SelfHosted =
        ["hosted_vllm", "huggingface", "infinity", "llamafile", "lm_studio", "ollama", "ollama_chat", "openai_like", "vllm", "xinference"];

    public override string Id => "litellm/mode-missing";

    public override Severity Severity => Severity.Warning;

    public override string Title => "An embedding or rerank model says so";

    public override string Why =>
        "What has no mode counts as a chat: the health check sends it a chat, which such a model refuses, and clients and the UI offer it for chats.";

    public override string Remedy => "Write 'mode: embedding' or 'mode: rerank' under the route's 'model_info'.";

    public override string Source => "LiteLLM, proxy/health_endpoints; BerriAI/litellm#5196";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { } settings, Tables: not null })
        {
            yield break;
        }

        foreach (var route in settings.Routes.Where(r => IsSelfHosted(r) && ModelKind.Written(r) is null))
        {
            // No Ollama serves a rerank, so no mode helps there.
            if (ModelKind.Named(stack, route) is { } mode && (mode == "embedding" || !route.IsOllama))
            {
                // Its own way of asking an Ollama makes up for it in the health check.
                yield return At(
                    route.Model!.Place,
                    route.IsOllama ? Severity.Note : Severity.Warning,
                    route.IsOllama
                        ? $"'{route.Name.Text}' is {An(mode)}, but has no mode: clients and the UI take it for a chat."
                        : $"'{route.Name.Text}' is {An(mode)}, but has no mode: the health check sends it a chat, and counts it as unhealthy.",
                    $"Add 'model_info:' with 'mode: {mode}' to the route.");
            }
        }
    }

    private static bool IsSelfHosted(Route route) =>
        route.Model is not null && !route.ModelAtProvider.Contains('*', StringComparison.Ordinal)
        && (SelfHosted.Contains(route.Provider)
            || (route.Provider == "openai" && route.ApiBase is { } address && !address.Text.Contains("api.openai.com", StringComparison.Ordinal)));

    private static string An(string mode) => mode == "embedding" ? "an embedding" : "a rerank";
}
