using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class ProviderUnknown : Rule
{
    /// <summary>What a provider is called elsewhere.</summary>
    private static readonly Dictionary<string, string> Confusions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws"] = "bedrock", ["azure-openai"] = "azure", ["azure_openai"] = "azure", ["claude"] = "anthropic", ["fireworks"] = "fireworks_ai",
        ["google"] = "gemini", ["grok"] = "xai", ["hf"] = "huggingface", ["jina"] = "jina_ai", ["lmstudio"] = "lm_studio", ["llama.cpp"] = "openai",
        ["llama_cpp"] = "openai", ["llamacpp"] = "openai", ["localai"] = "openai", ["nvidia"] = "nvidia_nim", ["openai-compatible"] = "openai",
        ["openai_compatible"] = "openai", ["together"] = "together_ai", ["vertex"] = "vertex_ai", ["vertexai"] = "vertex_ai",
        ["zhipu"] = "zai", ["zhipuai"] = "zai",
    };

    public override string Id => "litellm/provider-unknown";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every route names a provider that the pinned LiteLLM knows";

    public override string Why =>
        "A route whose provider is unknown is dropped at the start with a line in the log. The gateway is healthy, and calls answer \"Invalid model name\".";

    public override string Remedy => "Begin the model with a provider's prefix: 'ollama_chat/', 'openai/' for any server that speaks OpenAI's interface.";

    public override string Source => "config/known/litellm-1.108.yml (providers); LiteLLM, proxy_server.py (ignore_invalid_deployments)";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { } settings, Tables: { } tables } || Own(settings) is not { } own)
        {
            return [];
        }

        var known = tables.Providers.Concat(own).ToHashSet(StringComparer.Ordinal);
        var near = new Dictionary<string, string?>(StringComparer.Ordinal);
        var served = settings.Routes.Where(r => r.IsOllama).Select(r => r.ModelAtProvider)
            .Concat(stack.Catalogue?.Models.Select(m => m.Name.Text) ?? [])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return settings.Routes.Select(r => r.Params?["custom_llm_provider"] is not null || r.Model is not { } model ? null : Judge(r, model)).OfType<Finding>();

        Finding? Judge(Route route, Scalar model)
        {
            // A model's whole name may come from a variable, and the router's own names are none of a provider.
            if (model.IsNull || model.Text.StartsWith("os.environ", StringComparison.Ordinal)
                || model.Text.Contains('$', StringComparison.Ordinal) || model.Text.StartsWith('*'))
            {
                return null;
            }

            if (route.Provider is not { } provider)
            {
                return served.Contains(model.Text) && !HasPublicHost(route)
                    ? At(
                        model.Place,
                        $"'{model.Text}' names no provider: LiteLLM drops the route '{route.Name.Text}' at the start, and goes on.",
                        $"Write 'ollama_chat/{model.Text}'.")
                    : null;
            }

            if (known.Contains(provider))
            {
                return null;
            }

            if (!near.TryGetValue(provider, out var right))
            {
                near[provider] = right = Confusions.GetValueOrDefault(provider) ?? NearestWord.Within(provider.Length < 6 ? 1 : 2, provider, known);
            }

            // Many models' own names have a slash: the price map may know one, and by some public addresses LiteLLM knows the provider.
            return right is null || HasPublicHost(route) ? null : At(
                model.PlaceOf(0, provider.Length),
                $"LiteLLM {tables.Line} knows no provider '{provider}': it drops the route '{route.Name.Text}' at the start, and goes on.",
                $"Write '{right}/{route.ModelAtProvider}'.");
        }
    }

    /// <summary>Providers that the settings bring with them; nothing where their names are not to be read.</summary>
    private static List<string>? Own(GatewaySettings settings) => settings.Section("litellm_settings")?["custom_provider_map"] switch
    {
        null => [],
        Sequence list when list.Items.All(i => (i as Mapping)?["provider"] is Scalar) => [.. list.Items.Select(i => ((Scalar)((Mapping)i)["provider"]!).Text)],
        _ => null,
    };

    private static bool HasPublicHost(Route route) => route.ApiBase?.Text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ?? false;
}
